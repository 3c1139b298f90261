package cn.minyi.intake.sms.link;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The links, if there are any. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("minyi.sms.links[0].name")
@Import(LinkRegistrar.class)
class LinkConfiguration {

	// They wait for Kafka most of the time, which takes many records at once.
	private static final int WORKERS = 8;

	@Bean(destroyMethod = "close")
	Threads smsLinkThreads() {
		ThreadPoolExecutor workers = new ThreadPoolExecutor(WORKERS, WORKERS, 1, TimeUnit.MINUTES,
				// Each link hands over no more than its window.
				new LinkedBlockingQueue<>(), new DefaultThreadFactory("sms-inbox", true));
		workers.allowCoreThreadTimeOut(true);
		return new Threads(new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("sms-link", true),
				NioIoHandler.newFactory()), workers);
	}

	/**
	 * The threads that all links share.
	 *
	 * @param group for connections
	 * @param workers for what may wait
	 */
	record Threads(EventLoopGroup group, ExecutorService workers) implements AutoCloseable {

		@Override
		public void close() {
			this.workers.shutdown();
			this.group.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
		}

	}

}
