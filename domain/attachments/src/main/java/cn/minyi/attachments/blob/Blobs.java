package cn.minyi.attachments.blob;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Keeps sealed bytes by their ids. Every method fails with an {@link IOException} if the
 * place does not answer. Safe for use by many threads and processes.
 */
public interface Blobs extends AutoCloseable {

	/**
	 * Stores bytes, in the place of what had the id. They are safe when this returns, and
	 * never seen in part.
	 * @param id hex digits
	 * @param sealed what to store
	 * @throws IOException if they are not stored
	 */
	void put(String id, byte[] sealed) throws IOException;

	/**
	 * Reads bytes.
	 * @param id hex digits
	 * @return what was stored, or empty if there is nothing
	 * @throws IOException if the place does not answer
	 */
	Optional<byte[]> get(String id) throws IOException;

	/**
	 * Removes bytes.
	 * @param id hex digits
	 * @return whether there were any
	 * @throws IOException if they may still be there
	 */
	boolean delete(String id) throws IOException;

	/**
	 * All ids.
	 * @return in any order
	 * @throws IOException if the place does not answer
	 */
	List<String> ids() throws IOException;

	@Override
	void close();

}
