/**
 * What all pages of staff share: layout, login, language, times and errors.
 */
@NullMarked
package cn.minyi.search.web;

import org.jspecify.annotations.NullMarked;
