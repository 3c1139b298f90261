/**
 * The register of boxes, numbers and forms, for the choice in forms.
 */
@NullMarked
package cn.minyi.intake.register;

import org.jspecify.annotations.NullMarked;
