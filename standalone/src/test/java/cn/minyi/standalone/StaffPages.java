package cn.minyi.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a member of staff does in a browser. */
record StaffPages(Page page, RunningInstance instance) {

	private static final Duration SOON = Duration.ofMinutes(2);

	static StaffPages logIn(Page page, RunningInstance instance) {
		try {
			page.navigate(instance.staff("/").toString());
			page.locator("#username").fill("admin");
			page.locator("#password").fill(instance.secret("admin-password"));
			page.locator("form button[type=submit]").click();
			assertThat(page.locator("#q")).isVisible();
			return new StaffPages(page, instance);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Searches again and again until the list shows one item with the word. */
	void awaitFound(String word, String channel) {
		await().atMost(SOON).until(() -> search(word).count() == 1);
		assertThat(search(word)).containsText(channel);
	}

	void answer(String word, String answer) {
		search(word).locator(".row-link").click();
		this.page.locator("#answer summary").click();
		this.page.locator("#answer-text").fill(answer);
		this.page.locator("#answer button[type=submit]").click();
		assertThat(this.page.locator("[role=status].good")).containsText("已答复并办结");
	}

	void correct(String word, String category) {
		search(word).locator(".row-link").click();
		this.page.locator("#correction summary").click();
		this.page.locator("#correction input[name=category][value=" + category + "]").check();
		this.page.locator("#correction button[type=submit]").click();
		assertThat(this.page.locator("[role=status].good")).containsText("已保存分类和单位");
	}

	Page models() {
		this.page.navigate(this.instance.staff("/models").toString());
		return this.page;
	}

	Page trends() {
		this.page.navigate(this.instance.staff("/trends").toString());
		return this.page;
	}

	/** The rows whose text has the word highlighted. */
	private Locator search(String word) {
		String query = URLEncoder.encode(word, StandardCharsets.UTF_8);
		this.page.navigate(this.instance.staff("/submissions?q=" + query).toString());
		return this.page.locator(".row-item").filter(new Locator.FilterOptions().setHasText(word));
	}

}
