package cn.minyi.search.triage;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import cn.minyi.attachments.AttachmentBrokenException;
import cn.minyi.attachments.AttachmentMissingException;
import cn.minyi.attachments.AttachmentStore;
import cn.minyi.attachments.AttachmentsUnavailableException;
import cn.minyi.domain.Attachment;
import cn.minyi.search.access.StaffUser;
import cn.minyi.search.index.Item;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Gives staff the files of items that they may see. Nothing of them is ever shown by the
 * browser as a page of ours: strangers made them.
 */
@Controller
class FilesController {

	private static final Logger log = LoggerFactory.getLogger(FilesController.class);

	private final ItemPages pages;

	private final ItemFiles files;

	private final AttachmentStore store;

	FilesController(ItemPages pages, ItemFiles files, AttachmentStore store) {
		this.pages = pages;
		this.files = files;
		this.store = store;
	}

	@GetMapping("/submissions/{id}/attachments/{file}")
	Object download(@PathVariable String id, @PathVariable String file, @AuthenticationPrincipal StaffUser user) {
		Item item = this.pages.item(id, user.viewer());
		Attachment attachment = this.files.find(item, file)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		try {
			return saved(attachment, this.store.open(attachment.id()));
		}
		catch (AttachmentsUnavailableException ex) {
			log.warn("files cannot be read: {}", ex.getMessage());
			return sentence(HttpStatus.SERVICE_UNAVAILABLE, "files.unavailable");
		}
		catch (AttachmentBrokenException ex) {
			log.error("a file cannot be opened: {}", ex.getMessage());
			return sentence(HttpStatus.INTERNAL_SERVER_ERROR, "files.broken");
		}
		catch (AttachmentMissingException ex) {
			log.error("a file is not there: {}", ex.getMessage());
			return sentence(HttpStatus.GONE, "files.missing");
		}
	}

	private static ResponseEntity<Resource> saved(Attachment attachment, InputStream content) {
		String disposition = ContentDisposition.attachment()
			.filename(attachment.name(), StandardCharsets.UTF_8)
			.build()
			.toString();
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition)
			.header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
			.header("X-Content-Type-Options", "nosniff")
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.parseMediaType(attachment.type()))
			.contentLength(attachment.bytes())
			.body(new InputStreamResource(content));
	}

	private static ModelAndView sentence(HttpStatus status, String key) {
		return new ModelAndView("filePage", Map.of("sentence", key), status);
	}

}
