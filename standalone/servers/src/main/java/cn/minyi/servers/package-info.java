/**
 * A real Kafka broker and a real Elasticsearch node on this machine.
 */
@NullMarked
package cn.minyi.servers;

import org.jspecify.annotations.NullMarked;
