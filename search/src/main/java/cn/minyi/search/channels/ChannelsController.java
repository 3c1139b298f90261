package cn.minyi.search.channels;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.minyi.domain.Channel;
import cn.minyi.domain.channel.ChannelEntry;
import cn.minyi.domain.unit.UnitDirectory;
import cn.minyi.search.access.StaffUser;
import cn.minyi.search.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of the register of channels.
 */
@Controller
class ChannelsController {

	private static final String ADDRESS = "/channels";

	private final Register register;

	private final ChannelsViews views;

	private final UnitDirectory units;

	private final Wording words;

	ChannelsController(Register register, ChannelsViews views, UnitDirectory units, Wording words) {
		this.register = register;
		this.views = views;
		this.units = units;
		this.words = words;
	}

	@GetMapping(ADDRESS)
	ModelAndView show(@RequestParam(defaultValue = "") String edit, @RequestParam(defaultValue = "") String channel,
			@RequestParam(defaultValue = "") String source, @AuthenticationPrincipal StaffUser user) {
		Optional<ChannelEntry> entry = this.register.find(edit);
		EntryForm form = entry.map(EntryForm::of)
			.orElse(new EntryForm(null, channel,
					source.contains("/") ? source.substring(source.indexOf('/') + 1) : source, null, source, null, null,
					null, null));
		return page(HttpStatus.OK, form, entry.map(ChannelEntry::code).orElse(""), seen(entry), Map.of(), null, user);
	}

	@PostMapping(ADDRESS)
	ModelAndView save(@ModelAttribute EntryForm form, @RequestParam(defaultValue = "") String edited,
			@RequestParam(defaultValue = "") String seen, @AuthenticationPrincipal StaffUser user,
			RedirectAttributes redirect) {
		Map<String, String> mistakes = form.mistakes(this.units);
		if (!mistakes.isEmpty()) {
			return page(HttpStatus.UNPROCESSABLE_CONTENT, form, edited, seen, mistakes, "channels.mistakes", user);
		}
		ChannelEntry entry = form.entry(this.units);
		Optional<ChannelEntry> now = this.register.find(entry.code());
		if (!seen(now).equals(edited.equals(entry.code()) ? seen : "")) {
			return page(HttpStatus.CONFLICT, form, edited, seen, Map.of(),
					edited.equals(entry.code()) ? "channels.changed" : "channels.exists", user);
		}
		return switch (this.register.save(entry, now.orElse(null))) {
			case DONE -> {
				redirect.addFlashAttribute("done", this.words.of("channels.saved", entry.name()));
				yield new ModelAndView("redirect:" + ADDRESS);
			}
			case CHANGED -> page(HttpStatus.CONFLICT, form, edited, seen, Map.of(), "channels.changed", user);
			case UNAVAILABLE -> page(HttpStatus.SERVICE_UNAVAILABLE, form, edited, seen, Map.of(), "unavailable", user);
		};
	}

	@PostMapping(ADDRESS + "/{code}/removal")
	String remove(@PathVariable String code, RedirectAttributes redirect) {
		boolean done = this.register.remove(code) == Register.Outcome.DONE;
		redirect.addFlashAttribute(done ? "done" : "alert", this.words.of(done ? "channels.removed" : "unavailable"));
		return "redirect:" + ADDRESS;
	}

	@PostMapping(ADDRESS + "/import")
	String read(@RequestParam(required = false) @Nullable MultipartFile file, RedirectAttributes redirect)
			throws IOException {
		Optional<List<RegisterTable.Row>> rows = (file != null && !file.isEmpty()) ? RegisterTable.read(file.getBytes())
				: Optional.empty();
		if (rows.isEmpty()) {
			redirect.addFlashAttribute("alert", this.words.of("channels.no-table"));
			return "redirect:" + ADDRESS;
		}
		List<String> wrong = new ArrayList<>();
		rows.get()
			.forEach((row) -> row.form()
				.mistakes(this.units)
				.values()
				.stream()
				.findFirst()
				.ifPresent((key) -> wrong.add(this.words.of("channels.row", row.number(), this.words.of(key)))));
		if (!wrong.isEmpty()) {
			// All or nothing: a register that is half changed helps nobody.
			redirect.addFlashAttribute("alert", this.words.of("channels.not-read"));
			redirect.addFlashAttribute("wrong", wrong);
			return "redirect:" + ADDRESS;
		}
		List<ChannelEntry> entries = rows.get().stream().map((row) -> row.form().entry(this.units)).toList();
		boolean done = this.register.saveAll(entries) == Register.Outcome.DONE;
		redirect.addFlashAttribute(done ? "done" : "alert",
				done ? this.words.of("channels.read", entries.size()) : this.words.of("unavailable"));
		return "redirect:" + ADDRESS;
	}

	@GetMapping(ADDRESS + "/export.csv")
	ResponseEntity<byte[]> export(@AuthenticationPrincipal StaffUser user) {
		List<ChannelEntry> entries = this.register.entries()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("渠道登记.csv", StandardCharsets.UTF_8).build().toString())
			.body(RegisterTable.write(this.views.of(entries, user.viewer()).rows()).getBytes(StandardCharsets.UTF_8));
	}

	// What a form has seen of an entry.
	private static String seen(Optional<ChannelEntry> entry) {
		return entry.map((each) -> Integer.toHexString(each.hashCode())).orElse("");
	}

	private ModelAndView page(HttpStatus status, EntryForm form, String edited, String seen,
			Map<String, String> mistakes, @Nullable String alert, StaffUser user) {
		ModelAndView page = new ModelAndView("channelsPage", "form", form);
		page.setStatus(status);
		Optional<List<ChannelEntry>> entries = this.register.entries();
		page.addObject("view", this.views.of(entries.orElse(List.of()), user.viewer()));
		page.addObject("ready", entries.isPresent());
		page.addObject("edited", edited);
		page.addObject("seen", seen);
		page.addObject("mistakes",
				mistakes.entrySet()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey, (each) -> this.words.of(each.getValue()))));
		if (alert != null) {
			page.addObject("alert", this.words.of(alert));
		}
		page.addObject("channels", Channel.values());
		page.addObject("units", this.units.all());
		return page;
	}

}
