/**
 * Where sealed bytes lie: a directory, or a service that speaks S3.
 */
@NullMarked
package cn.minyi.attachments.blob;

import org.jspecify.annotations.NullMarked;
