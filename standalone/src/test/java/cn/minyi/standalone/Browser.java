package cn.minyi.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/**
 * The Chromium of this machine, without a window. Nothing is downloaded.
 */
public final class Browser implements AutoCloseable {

	private final Playwright playwright;

	private final com.microsoft.playwright.Browser chromium;

	private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
		this.playwright = playwright;
		this.chromium = chromium;
	}

	public static Browser open() {
		Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		return new Browser(playwright,
				playwright.chromium()
					.launch(new BrowserType.LaunchOptions().setExecutablePath(executable())
						.setHeadless(true)
						.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"))));
	}

	/** A page of a visitor of its own, without cookies of others. */
	public Page newPage() {
		return this.chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setLocale("zh-CN"))
			.newPage();
	}

	/** A page of a visitor whose browser runs no scripts. */
	public Page newPageWithoutScripts() {
		return this.chromium
			.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setLocale("zh-CN")
				.setJavaScriptEnabled(false))
			.newPage();
	}

	@Override
	public void close() {
		this.chromium.close();
		this.playwright.close();
	}

	private static Path executable() {
		Stream<Path> named = Stream.ofNullable(System.getenv("MINYI_CHROMIUM")).map(Path::of);
		Stream<Path> onPath = Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"))
			.flatMap((dir) -> Stream.of("chromium", "chromium-browser", "google-chrome").map(Path.of(dir)::resolve));
		return Stream.concat(named, onPath)
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new AssertionError(
					"No Chromium on this machine: run bin/test, which installs it, or set MINYI_CHROMIUM to its path"));
	}

}
