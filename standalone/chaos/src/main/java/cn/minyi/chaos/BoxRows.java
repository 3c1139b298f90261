package cn.minyi.chaos;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that uploads small tables of notes, the same table again until every row is
 * accepted.
 */
final class BoxRows implements Sender {

	/** Notes in one table. */
	static final int ROWS = 10;

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final Http http = Http.gateway();

	private final URI upload;

	private final String login;

	private final Account account;

	BoxRows(URI service, String password, Account account) {
		this.upload = service.resolve("/api/box/import");
		this.login = Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
		this.account = account;
	}

	@Override
	public String channel() {
		return "box";
	}

	@Override
	public void send() throws InterruptedException {
		List<String> marks = new ArrayList<>();
		StringBuilder table = new StringBuilder("内容,地点\r\n");
		for (int i = 0; i < ROWS; i++) {
			String mark = this.account.sent(channel());
			marks.add(mark);
			table.append(Marks.text(mark)).append(",幸福路\r\n");
		}
		byte[] body = ("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"box.csv\"\r\n"
				+ "Content-Type: text/csv\r\n\r\n" + table + "\r\n--edge--\r\n")
			.getBytes(StandardCharsets.UTF_8);
		while (!marks.isEmpty()) {
			HttpResponse<String> response = this.http.send(HttpRequest.newBuilder(this.upload)
				.header("Authorization", "Basic " + this.login)
				.header("Content-Type", "multipart/form-data; boundary=edge")
				.POST(HttpRequest.BodyPublishers.ofByteArray(body)));
			if (response != null && response.statusCode() == 200) {
				JsonNode rows = MAPPER.readTree(response.body()).path("rows");
				// The first row of the table is its heading.
				for (int i = 0; i < marks.size(); i++) {
					if (rows.path(i).path("receipt").isString()) {
						this.account.acknowledged(marks.get(i));
					}
					else {
						this.account.refused();
					}
				}
				return;
			}
			this.account.refused();
			Thread.sleep(Http.PAUSE.toMillis());
		}
	}

}
