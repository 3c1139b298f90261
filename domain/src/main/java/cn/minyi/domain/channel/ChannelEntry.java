package cn.minyi.domain.channel;

import java.time.LocalDate;

import cn.minyi.domain.Channel;
import org.jspecify.annotations.Nullable;

/**
 * One box, number, mailbox, form or set of questionnaires in the register.
 *
 * @param code unique in the register: letters, digits and hyphens
 * @param channel what kind of way it is
 * @param name what people call it
 * @param unit code of the unit it belongs to
 * @param source what submissions by it have as their source
 * @param place where it hangs or stands; absent if it has no place
 * @param handedOut how many forms were handed out, for the rate of return; absent if it
 * is not counted
 * @param since the first day
 * @param until the last day; absent while it is in use
 */
public record ChannelEntry(String code, Channel channel, String name, String unit, String source,
		@Nullable String place, @Nullable Integer handedOut, LocalDate since, @Nullable LocalDate until) {

}
