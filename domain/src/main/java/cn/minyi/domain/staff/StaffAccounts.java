package cn.minyi.domain.staff;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import cn.minyi.domain.yaml.YamlNode;

/**
 * Reads the file of staff accounts: a list {@code accounts} of mappings with account,
 * name, role (in lower case), password (a BCrypt hash) and, for a handler, unit.
 */
public final class StaffAccounts {

	private static final Set<String> KEYS = Set.of("account", "name", "role", "unit", "password");

	private StaffAccounts() {
	}

	/**
	 * Reads a file.
	 * @param file the name to use in messages
	 * @param content the file's content in UTF-8
	 * @return the accounts in the order of the file
	 * @throws cn.minyi.domain.yaml.MistakeInFileException if the content is not of that
	 * form or an account stands twice
	 * @throws IOException if the content cannot be read
	 */
	public static List<StaffAccount> read(String file, InputStream content) throws IOException {
		Map<String, StaffAccount> accounts = new LinkedHashMap<>();
		for (YamlNode entry : YamlNode.read(file, content).entries(Set.of("accounts")).get("accounts").elements()) {
			StaffAccount account = account(entry);
			if (accounts.put(account.account(), account) != null) {
				throw entry.mistake("账号“" + account.account() + "”写了两次");
			}
		}
		return List.copyOf(accounts.values());
	}

	private static StaffAccount account(YamlNode entry) {
		Map<String, YamlNode> values = entry.entries(KEYS);
		for (String key : List.of("account", "name", "role", "password")) {
			if (!values.containsKey(key)) {
				throw entry.mistake("账号缺少 " + key);
			}
		}
		if (!values.get("password").text().startsWith("$2")) {
			throw values.get("password").mistake("password 必须是 BCrypt 密文，不能写明文");
		}
		try {
			Role role = Role.valueOf(values.get("role").text().toUpperCase(Locale.ROOT));
			YamlNode unit = values.get("unit");
			return new StaffAccount(values.get("account").text(), values.get("name").text(), role,
					(unit != null) ? unit.text() : null, values.get("password").text());
		}
		catch (IllegalArgumentException ex) {
			throw entry.mistake("账号“" + values.get("account").text() + "”的 role 或 unit 不对: 承办人(handler)必须写 unit，其他不写");
		}
	}

}
