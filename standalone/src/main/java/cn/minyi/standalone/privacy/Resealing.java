package cn.minyi.standalone.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.minyi.domain.seal.Contact;
import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.domain.seal.SealBrokenException;
import cn.minyi.domain.seal.SealedContact;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Seals anew whatever is sealed in the JSON of a record, for the same submission.
 * Everything else, fields that this program does not know included, stays as it is.
 */
final class Resealing {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final ContactSeal seal;

	private final int newest;

	private final Map<String, String> phoneHashes = new HashMap<>();

	private long broken;

	Resealing(ContactSeal seal, int newest) {
		this.seal = seal;
		this.newest = newest;
	}

	/**
	 * The numbers of the keys of all seals in a record.
	 * @param value JSON or not
	 * @return one for each seal
	 */
	static List<Integer> keys(byte[] value) {
		List<Integer> keys = new ArrayList<>();
		try {
			collect(MAPPER.readTree(value), keys);
		}
		catch (RuntimeException ex) {
			// Not a record of ours; the indexer or the classifier sets it aside.
		}
		return keys;
	}

	private static void collect(JsonNode node, List<Integer> keys) {
		if (node.isString()) {
			var seal = ContactSeal.FORM.matcher(node.stringValue());
			if (seal.matches()) {
				keys.add(Integer.valueOf(seal.group(1)));
			}
		}
		node.forEach((each) -> collect(each, keys));
	}

	/**
	 * What of a record does not change when it is sealed anew.
	 * @param value JSON
	 * @return equal for two records that differ in nothing but their seals; null if it is
	 * not JSON
	 */
	static @Nullable JsonNode unsealed(byte[] value) {
		try {
			JsonNode tree = MAPPER.readTree(value);
			if (tree instanceof ObjectNode record) {
				present(record, "contact");
				present(record, "sealedOriginal");
			}
			return tree;
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	private static void present(ObjectNode record, String field) {
		record.put(field, record.hasNonNull(field));
	}

	/**
	 * Seals a record anew.
	 * @param value JSON with seals
	 * @param submissionId the submission for which they are
	 * @return JSON with new seals; null if no key that is here opens one of them
	 */
	byte @Nullable [] anew(byte[] value, String submissionId) {
		try {
			JsonNode tree = MAPPER.readTree(value);
			if (tree instanceof ObjectNode record) {
				reseal(record, submissionId);
			}
			return MAPPER.writeValueAsBytes(tree);
		}
		catch (SealBrokenException ex) {
			this.broken++;
			return null;
		}
	}

	private void reseal(ObjectNode record, String submissionId) {
		if (record.path("contact").hasNonNull("sealed")) {
			SealedContact old = MAPPER.treeToValue(record.get("contact"), SealedContact.class);
			Contact contact = this.seal.open(old, submissionId);
			SealedContact sealed = this.seal.seal(contact, submissionId);
			record.set("contact", MAPPER.valueToTree(sealed));
			remember(contact, sealed);
		}
		JsonNode original = record.path("sealedOriginal");
		if (original.isString()) {
			record.put("sealedOriginal",
					this.seal.sealText(this.seal.openText(original.stringValue(), submissionId), submissionId));
		}
	}

	/**
	 * Reads who wrote, so that an opt-out under an older hash can be told from others.
	 * @param value JSON
	 * @param submissionId the submission
	 */
	void learn(byte[] value, String submissionId) {
		JsonNode contact = MAPPER.readTree(value).path("contact");
		if (contact.hasNonNull("sealed")) {
			SealedContact sealed = MAPPER.treeToValue(contact, SealedContact.class);
			try {
				remember(this.seal.open(sealed, submissionId), sealed);
			}
			catch (SealBrokenException ex) {
				this.broken++;
			}
		}
	}

	private void remember(Contact contact, SealedContact sealed) {
		String phone = contact.phone();
		if (phone != null && sealed.phoneHash() != null) {
			String now = this.seal.phoneHashes(phone).get(0);
			this.seal.phoneHashes(phone).forEach((hash) -> this.phoneHashes.put(hash, now));
		}
	}

	/**
	 * What a hash of a phone number is under the newest key.
	 * @param phoneHash under any key
	 * @return null if no submission of that number is there
	 */
	@Nullable String newest(String phoneHash) {
		return this.phoneHashes.get(phoneHash);
	}

	boolean isOld(byte[] value) {
		return keys(value).stream().anyMatch((key) -> key < this.newest);
	}

	/**
	 * How many seals no key opens.
	 */
	long broken() {
		return this.broken;
	}

}
