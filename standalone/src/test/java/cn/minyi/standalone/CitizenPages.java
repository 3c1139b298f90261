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
		return submit(text, place, "");
	}

	/** The same with a passphrase for the status page. */
	String submit(String text, String place, String passphrase) {
		this.page.navigate(this.instance.citizen("/").toString());
		this.page.locator("#text").fill(text);
		this.page.locator("#place").fill(place);
		this.page.locator("#anonymous").check();
		this.page.locator("#passphrase").fill(passphrase);
		this.page.locator("#report button[type=submit]").click();
		return receipt();
	}

	/**
	 * Answers the question that stands for the work of a script, and gives the receipt
	 * code.
	 */
	String answer() {
		String digits = "零一二三四五六七八九";
		String question = this.page.locator("label[for=answer]").textContent();
		int sum = digits.indexOf(question.charAt(0)) + digits.indexOf(question.charAt(2));
		this.page.locator("#answer").fill(Integer.toString(sum));
		this.page.locator("#report button[type=submit]").click();
		return receipt();
	}

	/** Says the passphrase of a code. */
	void open(String receipt, String passphrase) {
		this.page.navigate(this.instance.citizen("/status/" + receipt).toString());
		this.page.locator("#secret").fill(passphrase);
		this.page.locator("button.wide").click();
	}

	private String receipt() {
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
