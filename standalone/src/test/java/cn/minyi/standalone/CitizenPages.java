package cn.minyi.standalone;

import java.time.Duration;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a citizen does in a browser. */
record CitizenPages(Page page, RunningInstance instance) {

	private static final Pattern CODE = Pattern.compile("[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}");

	/** Fills in the form and gives the receipt code. */
	String submit(String text, String place) {
		this.page.navigate(this.instance.citizen("/").toString());
		this.page.locator("#text").fill(text);
		this.page.locator("#place").fill(place);
		this.page.locator("#anonymous").check();
		this.page.locator("#report button[type=submit]").click();
		Locator code = this.page.locator("#code");
		assertThat(code).hasText(CODE);
		return code.textContent().strip();
	}

	/** Looks at the status page again and again until it shows the answer. */
	Page awaitStatus(String receipt, String answer) {
		await().atMost(Duration.ofMinutes(2)).until(() -> {
			this.page.navigate(this.instance.citizen("/status/" + receipt).toString());
			return this.page.locator("body").textContent().contains(answer);
		});
		return this.page;
	}

}
