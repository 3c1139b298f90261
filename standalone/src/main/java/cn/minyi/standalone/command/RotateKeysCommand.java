package cn.minyi.standalone.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

import cn.minyi.attachments.AttachmentStore;
import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.domain.seal.SecretFiles;
import cn.minyi.standalone.privacy.KeyRotation;
import cn.minyi.standalone.serve.Addresses;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Changes the keys that seal contacts, originals and files.
 */
@Command(name = "rotate-keys", mixinStandardHelpOptions = true, description = {
		"更换封存密钥：生成新密钥，把联系方式、原文、附件重新封存（需要系统正在运行，期间照常使用）。可以随时中断，重新执行会接着做。", "退出状态：0 旧密钥已经用不着（或已删除），1 还要用。" })
class RotateKeysCommand implements Callable<Integer> {

	@Option(names = "--delete-old", description = "不换新的，只核实旧密钥封存的内容连同 Kafka 文件里的旧记录都没有了，然后删除旧密钥文件")
	private boolean deleteOld;

	@Option(names = "--kafka", paramLabel = "主机:端口", description = "Kafka 地址；默认是数据目录（MINYI_DATA）中正在运行的实例")
	private @Nullable String kafka;

	@Option(names = "--elasticsearch", paramLabel = "URL", description = "Elasticsearch 地址；默认同上")
	private @Nullable String elasticsearch;

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		if (this.spec == null) {
			throw new IllegalStateException("Not made by picocli");
		}
		PrintWriter out = this.spec.commandLine().getOut();
		SecretFiles secrets = new SecretFiles(Addresses.ofThisInstance().secrets());
		if (secrets.numbers(ContactSeal.KEY).isEmpty()) {
			throw new CommandRefusedException("在数据目录（MINYI_DATA）里没有找到密钥 secrets/contact-key。");
		}
		try (AttachmentStore files = AttachmentFiles.open(secrets);
				KeyRotation rotation = new KeyRotation(RunningServers.kafka(this.kafka),
						RunningServers.elasticsearch(this.elasticsearch), secrets, files, out::println)) {
			List<String> left = this.deleteOld ? rotation.deleteOld() : rotation.rotate();
			left.forEach((sentence) -> out.println("注意：" + sentence));
			out.println(end(left));
			return left.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
		}
		catch (KafkaException ex) {
			throw new CommandRefusedException("Kafka 没有回答。请确认系统正在运行、地址正确，再执行一次，会接着做。", ex);
		}
		catch (IOException ex) {
			throw new CommandRefusedException("Elasticsearch 没有回答，或者密钥文件删不掉。请确认系统正在运行、地址正确，再执行一次，会接着做。", ex);
		}
	}

	private String end(List<String> left) {
		if (this.deleteOld) {
			return left.isEmpty() ? "旧密钥已经没有了。" : "旧密钥还不能删除，一个也没有删。Kafka 几天内会清除旧记录，到时再执行。";
		}
		return left.isEmpty() ? "更换完成，已核实：当前记录和索引都用新密钥封存。等 Kafka 清除旧记录（最多几天）后，执行 rotate-keys --delete-old 删除旧密钥。"
				: "更换没有全部完成，旧密钥还要用，见上面的“注意”。";
	}

}
