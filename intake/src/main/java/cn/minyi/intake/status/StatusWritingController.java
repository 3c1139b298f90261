package cn.minyi.intake.status;

import java.util.List;

import cn.minyi.domain.Receipts;
import cn.minyi.domain.followup.PublicStatus;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.page.AddressLimits;
import cn.minyi.intake.submission.ArrivalRefusedException;
import cn.minyi.intake.submission.IntakeUnavailableException;
import cn.minyi.intake.upload.ChosenFiles;
import cn.minyi.intake.upload.FileField;
import cn.minyi.intake.upload.FileMistake;
import cn.minyi.intake.upload.FilesRefusedException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What citizens write on the status page: ratings of the answer, and additions. Whatever
 * happens, what was typed comes back until it has arrived.
 */
@Controller
class StatusWritingController {

	private final StatusDocuments documents;

	private final StatusPass pass;

	private final StatusViews views;

	private final StatusWriting writing;

	private final AddressLimits limits;

	StatusWritingController(StatusDocuments documents, StatusPass pass, StatusViews views, StatusWriting writing,
			StatusSettings settings) {
		this.documents = documents;
		this.pass = pass;
		this.views = views;
		this.writing = writing;
		this.limits = new AddressLimits(settings.writesPerMinute());
	}

	@PostMapping("/status/{receipt}/rating")
	ModelAndView rate(@PathVariable String receipt, @ModelAttribute StatusInput input, HttpServletRequest request) {
		return write(receipt, input, request, input.ratingMistakes(), "rated", this.writing::rate);
	}

	@PostMapping("/status/{receipt}/addition")
	ModelAndView add(@PathVariable String receipt, @ModelAttribute StatusInput input,
			@RequestParam(required = false) @Nullable List<MultipartFile> files, HttpServletRequest request) {
		ChosenFiles chosen = ChosenFiles.of(files);
		ModelAndView answer = write(receipt, input, request, List.of(), "added",
				(found, written) -> this.writing.add(found, written, chosen));
		return chosen.isEmpty() ? answer : withFiles(answer, null);
	}

	private ModelAndView write(String receipt, StatusInput input, HttpServletRequest request, List<Mistake> mistakes,
			String done, Write write) {
		String code = Receipts.read(receipt).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		PublicStatus found = this.documents.find(code).orElse(null);
		if (found == null || !(found.statusKeys().isEmpty() || this.pass.isHeldBy(request, code))) {
			return this.views.askSecret(HttpStatus.FORBIDDEN, code, input, null, "status.expired");
		}
		if (!this.limits.allows(request.getRemoteAddr())) {
			return again(HttpStatus.TOO_MANY_REQUESTS, found, input, List.of(), "status.write.too-often");
		}
		if (!mistakes.isEmpty()) {
			return again(HttpStatus.UNPROCESSABLE_CONTENT, found, input, mistakes, "status.write.mistakes");
		}
		try {
			write.accept(found, input);
			return Redirects.afterPost("/status/" + code + "?done=" + done);
		}
		catch (FilesRefusedException ex) {
			return withFiles(again(HttpStatus.UNPROCESSABLE_CONTENT, found, input, List.of(), "status.write.mistakes"),
					ex.mistakes());
		}
		catch (ArrivalRefusedException ex) {
			return again(HttpStatus.UNPROCESSABLE_CONTENT, found, input, ex.mistakes(), "status.write.mistakes");
		}
		catch (IntakeUnavailableException ex) {
			return again(HttpStatus.SERVICE_UNAVAILABLE, found, input, List.of(), "status.write.unavailable");
		}
	}

	private ModelAndView again(HttpStatus status, PublicStatus found, StatusInput input, List<Mistake> mistakes,
			String notice) {
		return this.views.found(status, found, input, mistakes, notice, null);
	}

	// Browsers do not fill in files again.
	private static ModelAndView withFiles(ModelAndView answer, @Nullable List<FileMistake> mistakes) {
		if (answer.getModel().get("page") instanceof StatusPage page) {
			answer.addObject("page",
					page.withFiles(new FileField((mistakes != null) ? mistakes : page.files().mistakes(), true)));
		}
		return answer;
	}

	@FunctionalInterface
	private interface Write {

		void accept(PublicStatus found, StatusInput input) throws FilesRefusedException;

	}

}
