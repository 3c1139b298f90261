/**
 * How the service learns from what clerks correct: models are trained, tried out beside
 * the active one, put to use and taken back, told by events.
 */
@NullMarked
package cn.minyi.domain.learning;

import org.jspecify.annotations.NullMarked;
