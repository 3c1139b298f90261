/**
 * Forgets what has to be forgotten, and changes the keys of what is sealed.
 */
@NullMarked
package cn.minyi.standalone.privacy;

import org.jspecify.annotations.NullMarked;
