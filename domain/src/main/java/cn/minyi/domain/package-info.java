/**
 * What the service is about: submissions, how they are classified, and the form in which
 * they travel.
 */
@NullMarked
package cn.minyi.domain;

import org.jspecify.annotations.NullMarked;
