package cn.minyi.intake.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import cn.minyi.attachments.AttachmentRefusedException;
import cn.minyi.attachments.AttachmentStore;
import cn.minyi.attachments.AttachmentsUnavailableException;
import cn.minyi.attachments.FileNames;
import cn.minyi.attachments.Refusal;
import cn.minyi.domain.Attachment;
import cn.minyi.intake.submission.IntakeUnavailableException;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Hands the files of a form to the store: all of them or, if one has to be mended, none.
 */
@Component
public final class Uploads {

	private final AttachmentStore store;

	Uploads(AttachmentStore store) {
		this.store = store;
	}

	/**
	 * Stores the files of a form.
	 * @param submissionId the submission they belong to
	 * @param chosen the files
	 * @return in the same order
	 * @throws FilesRefusedException if the sender has to mend something; sentences are
	 * for the reader of the current request
	 * @throws IntakeUnavailableException if they cannot be stored at the moment
	 */
	public List<Attachment> store(String submissionId, ChosenFiles chosen) throws FilesRefusedException {
		Locale locale = LocaleContextHolder.getLocale();
		if (chosen.files().size() > AttachmentStore.MOST_FILES) {
			throw new FilesRefusedException(List.of(new FileMistake(
					name(chosen.files().get(AttachmentStore.MOST_FILES)), Refusal.TOO_MANY.sentence(locale))));
		}
		List<Attachment> stored = new ArrayList<>();
		List<FileMistake> mistakes = new ArrayList<>();
		try {
			for (MultipartFile file : chosen.files()) {
				store(submissionId, file, stored, mistakes, locale);
			}
			if (!mistakes.isEmpty()) {
				discard(stored);
			}
		}
		catch (AttachmentsUnavailableException ex) {
			throw new IntakeUnavailableException("cannot store files: " + ex.getMessage(), ex);
		}
		if (!mistakes.isEmpty()) {
			throw new FilesRefusedException(mistakes);
		}
		// The same file chosen twice is one.
		return stored.stream().distinct().toList();
	}

	/**
	 * Forgets files of a message that was refused for another reason.
	 * @param stored as given by {@link #store}
	 */
	public void discard(List<Attachment> stored) {
		stored.forEach((each) -> this.store.delete(each.id()));
	}

	private void store(String submissionId, MultipartFile file, List<Attachment> stored, List<FileMistake> mistakes,
			Locale locale) {
		try (InputStream in = file.getInputStream()) {
			stored.add(this.store.put(submissionId, in, Objects.requireNonNullElse(file.getOriginalFilename(), "")));
		}
		catch (AttachmentRefusedException ex) {
			mistakes.add(new FileMistake(name(file), ex.refusal().sentence(locale)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read what the browser sent", ex);
		}
	}

	private static String name(MultipartFile file) {
		return FileNames.shown(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
	}

}
