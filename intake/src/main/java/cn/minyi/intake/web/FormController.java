package cn.minyi.intake.web;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import cn.minyi.domain.Attachment;
import cn.minyi.domain.Channel;
import cn.minyi.domain.SubmissionIds;
import cn.minyi.domain.ledger.LedgerOutcome;
import cn.minyi.domain.unit.Unit;
import cn.minyi.domain.unit.UnitDirectory;
import cn.minyi.intake.arrival.Arrival;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.ledger.Ledger;
import cn.minyi.intake.page.FormTokens;
import cn.minyi.intake.page.Sentences;
import cn.minyi.intake.submission.ArrivalRefusedException;
import cn.minyi.intake.submission.IntakeUnavailableException;
import cn.minyi.intake.submission.Outcome;
import cn.minyi.intake.submission.SubmissionIntake;
import cn.minyi.intake.upload.ChosenFiles;
import cn.minyi.intake.upload.FileField;
import cn.minyi.intake.upload.FilesRefusedException;
import cn.minyi.intake.upload.Uploads;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The citizens' form. Whatever happens to a message, what was typed comes back until
 * there is a receipt.
 */
@Controller
class FormController {

	private final SubmissionIntake intake;

	private final Ledger ledger;

	private final FormTokens tokens;

	private final Doorkeeper doorkeeper;

	private final Uploads uploads;

	private final Sentences sentences;

	private final List<String> units;

	FormController(SubmissionIntake intake, Ledger ledger, FormTokens tokens, Doorkeeper doorkeeper, Uploads uploads,
			Sentences sentences, UnitDirectory units) {
		this.intake = intake;
		this.ledger = ledger;
		this.tokens = tokens;
		this.doorkeeper = doorkeeper;
		this.uploads = uploads;
		this.sentences = sentences;
		this.units = units.all().stream().map(Unit::name).toList();
	}

	@GetMapping("/")
	ModelAndView show() {
		return page(HttpStatus.OK, FormInput.EMPTY, this.tokens.fresh(), false, List.of(), null);
	}

	@PostMapping("/")
	ModelAndView submit(@ModelAttribute FormInput input,
			@RequestParam(required = false) @Nullable List<MultipartFile> files, HttpServletRequest request,
			HttpServletResponse response) {
		ChosenFiles chosen = ChosenFiles.of(files);
		Arrival arrival = input.arrival(this.tokens, chosen);
		Doorkeeper.Verdict verdict = this.doorkeeper.judge(input, arrival.messageId(), request.getRemoteAddr());
		String token = token(input, arrival);
		ModelAndView answer = switch (verdict) {
			case TOO_OFTEN ->
				page(HttpStatus.TOO_MANY_REQUESTS, input, token, asked(input), List.of(), "form.too-often");
			case ONCE_MORE -> page(HttpStatus.UNPROCESSABLE_CONTENT, input, token, false, List.of(), "form.by-program");
			case ASK -> page(HttpStatus.UNPROCESSABLE_CONTENT, input, this.tokens.fresh(), true, List.of(), "form.ask");
			case WRONG_ANSWER -> page(HttpStatus.UNPROCESSABLE_CONTENT, input, this.tokens.fresh(), true,
					List.of(new Mistake("answer", "mistake.answer.wrong")), "form.mistakes");
			case WELCOME -> take(input, token, arrival, chosen, request, response);
		};
		return chosen.isEmpty() ? answer : withFiles(answer, FormPage::chooseFilesAgain);
	}

	private ModelAndView take(FormInput input, String token, Arrival arrival, ChosenFiles chosen,
			HttpServletRequest request, HttpServletResponse response) {
		if (!input.mistakes().isEmpty()) {
			return page(HttpStatus.UNPROCESSABLE_CONTENT, input, token, asked(input), input.mistakes(),
					"form.mistakes");
		}
		List<Attachment> stored = List.of();
		try {
			stored = this.uploads.store(SubmissionIds.of(arrival.channel(), arrival.within(), arrival.messageId()),
					chosen);
			Outcome.Accepted accepted = this.intake.accept(arrival.withAttachments(stored));
			this.ledger.record(List.of(this.ledger.entry(Channel.WEB, FormInput.SOURCE, arrival.messageId(),
					LedgerOutcome.ACCEPTED, accepted.submissionId())));
			this.doorkeeper.spend(input.token(), arrival.messageId());
			KeySet.of(input).tell(accepted.receipt(), request, response);
			RedirectView redirect = new RedirectView("/receipt/" + accepted.receipt());
			redirect.setStatusCode(HttpStatus.SEE_OTHER);
			return new ModelAndView(redirect);
		}
		catch (FilesRefusedException ex) {
			return withFiles(
					page(HttpStatus.UNPROCESSABLE_CONTENT, input, token, asked(input), List.of(), "form.mistakes"),
					(page) -> page.withFileMistakes(ex.mistakes()));
		}
		catch (ArrivalRefusedException ex) {
			this.uploads.discard(stored);
			return page(HttpStatus.UNPROCESSABLE_CONTENT, input, token, asked(input), ex.mistakes(), "form.mistakes");
		}
		catch (IntakeUnavailableException ex) {
			return page(HttpStatus.SERVICE_UNAVAILABLE, input, token, asked(input), List.of(), "form.unavailable");
		}
	}

	// The same one as long as it can let this message in: then sending again is the same
	// message.
	private String token(FormInput input, Arrival arrival) {
		return (input.token() != null && this.tokens.isValid(input.token())
				&& this.doorkeeper.isUnspent(input.token(), arrival.messageId())) ? input.token() : this.tokens.fresh();
	}

	private static boolean asked(FormInput input) {
		return input.answer() != null && !input.answer().isBlank();
	}

	private static ModelAndView withFiles(ModelAndView answer, UnaryOperator<FormPage> change) {
		if (answer.getModel().get("page") instanceof FormPage page) {
			answer.addObject("page", change.apply(page));
		}
		return answer;
	}

	private ModelAndView page(HttpStatus status, FormInput input, String token, boolean asks, List<Mistake> mistakes,
			@Nullable String notice) {
		boolean proved = token.equals(input.token()) && this.doorkeeper.isProved(input);
		String challenge = (proved && input.challenge() != null) ? input.challenge() : this.doorkeeper.challenge(token);
		FormPage page = new FormPage(input, token, challenge, Work.PARTS, proved ? input.proof() : null,
				asks ? this.doorkeeper.question(token) : null, this.sentences.byField(mistakes),
				(notice != null) ? this.sentences.say(notice) : null, this.units, FileField.EMPTY);
		return new ModelAndView("formPage", Map.of("page", page), status);
	}

}
