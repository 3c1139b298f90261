package cn.minyi.intake.arrival;

import java.util.List;

/**
 * Reads what a channel delivers. A decoder is pure: the same bytes always give the same
 * arrivals with the same identities.
 */
@FunctionalInterface
public interface Decoder {

	/**
	 * Reads a delivery.
	 * @param delivery the bytes as they came
	 * @return its messages in their order
	 * @throws UnreadableDeliveryException if nothing in it can be told apart
	 */
	List<Decoded> decode(byte[] delivery);

}
