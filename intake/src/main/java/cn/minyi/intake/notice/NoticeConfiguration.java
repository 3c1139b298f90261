package cn.minyi.intake.notice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import cn.minyi.domain.Topic;
import cn.minyi.intake.submission.Following;
import cn.minyi.intake.submission.TopicFollowers;
import cn.minyi.intake.submission.TopicLog;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who reads which topic to tell citizens something.
 */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

	@Bean
	Following optOutReading(TopicFollowers followers, OptOuts optOuts) {
		return followers.knowAll(Topic.OPT_OUTS, optOuts);
	}

	@Bean
	Following receiptAnnouncing(TopicFollowers followers, ReceiptAnnouncer announcer) {
		return followers.follow(Topic.SUBMISSIONS, "minyi-receipts", announcer);
	}

	@Bean
	Following answerAnnouncing(TopicFollowers followers, AnswerAnnouncer announcer) {
		return followers.know(Topic.CASE_EVENTS, "minyi-answers", announcer);
	}

	/** One for each way that is configured. Switched off, what is due waits. */
	@Bean
	SmartLifecycle dispatching(TopicFollowers followers, ObjectProvider<LetterSender> senders, Outbox outbox,
			Recipients recipients, OptOuts optOuts, TopicLog log, NoticeSettings settings, MeterRegistry registry,
			Clock clock) {
		List<Following> dispatching = new ArrayList<>();
		senders.stream().filter((sender) -> settings.enabled() && sender.ready()).forEach((sender) -> {
			Dispatcher dispatcher = new Dispatcher(sender, outbox, recipients, optOuts, log, settings,
					new NoticeMeters(registry, sender.channel()), clock);
			dispatching
				.add(followers.know(Topic.NOTIFICATIONS, "minyi-dispatch-" + sender.channel().code(), dispatcher));
		});
		return new AllFollowing(dispatching);
	}

}
