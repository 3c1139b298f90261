package cn.minyi.standalone.privacy;

import org.apache.kafka.common.TopicPartition;

/**
 * A record about a submission that Kafka keeps.
 *
 * @param partition where it is
 * @param key its key
 */
record Trace(TopicPartition partition, String key) {

}
