package cn.minyi.classifier.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import cn.minyi.classifier.learn.Corpus;
import cn.minyi.classifier.learn.UnusableCorpusException;
import cn.minyi.classifier.model.ModelFile;
import cn.minyi.domain.unit.UnitDirectory;
import cn.minyi.domain.yaml.MistakeInFileException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files that commands are given; what is wrong with one becomes a sentence.
 */
final class Inputs {

	private Inputs() {
	}

	static Corpus corpus(Path path, @Nullable String labelField) {
		return read(path, () -> Corpus.read(path, labelField));
	}

	static UnitDirectory units(@Nullable Path path) {
		if (path == null) {
			return UnitDirectory.shipped();
		}
		return read(path, () -> {
			try (InputStream content = Files.newInputStream(path)) {
				return UnitDirectory.read(String.valueOf(path.getFileName()), content);
			}
		});
	}

	static ModelFile model(Path path) {
		try (InputStream content = new BufferedInputStream(Files.newInputStream(path))) {
			return ModelFile.read(content);
		}
		catch (NoSuchFileException ex) {
			throw new CannotRunException("找不到模型文件 " + path + "，请检查路径，或先用 train 训练一个");
		}
		catch (IOException ex) {
			throw new CannotRunException(path + " 不是本程序的模型文件，或已损坏，请用 train 重新训练");
		}
	}

	private static <T> T read(Path path, Reading<T> reading) {
		try {
			return reading.get();
		}
		catch (NoSuchFileException ex) {
			throw new CannotRunException("找不到文件 " + path + "，请检查路径");
		}
		catch (CharacterCodingException ex) {
			throw new CannotRunException(path + " 不是 UTF-8 编码，请转换后再试");
		}
		catch (IOException ex) {
			throw new CannotRunException("读不了 " + path + "，请检查它是不是文件、有没有读取权限");
		}
		catch (UnusableCorpusException | MistakeInFileException ex) {
			throw new CannotRunException(ex.getMessage());
		}
	}

	/**
	 * Reads a file.
	 */
	@FunctionalInterface
	private interface Reading<T> {

		T get() throws IOException;

	}

}
