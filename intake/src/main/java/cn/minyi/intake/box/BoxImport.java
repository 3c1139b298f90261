package cn.minyi.intake.box;

import java.io.IOException;

import cn.minyi.domain.Channel;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import cn.minyi.intake.page.Sentences;
import cn.minyi.intake.submission.SubmissionIntake;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Imports a table of notes.
 */
@Component
final class BoxImport {

	private static final long LARGEST_FILE = 10 * 1024 * 1024;

	private final SubmissionIntake intake;

	private final BoxDecoder decoder;

	private final Sentences sentences;

	BoxImport(SubmissionIntake intake, BoxDecoder decoder, Sentences sentences) {
		this.intake = intake;
		this.decoder = decoder;
		this.sentences = sentences;
	}

	/**
	 * Imports a file.
	 * @throws UnreadableDeliveryException if it is no such table
	 * @throws cn.minyi.intake.submission.IntakeUnavailableException if it should be sent
	 * again later
	 */
	ImportResult run(MultipartFile file) throws IOException {
		if (file.getSize() > LARGEST_FILE) {
			throw new UnreadableDeliveryException(new Mistake("file", "mistake.box.large"));
		}
		return ImportResult.of(this.intake.acceptAll(Channel.BOX, this.decoder.decode(file.getBytes())),
				this.sentences);
	}

}
