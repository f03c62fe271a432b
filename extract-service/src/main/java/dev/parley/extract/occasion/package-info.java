/** When and where something was said. */
package dev.parley.extract.occasion;
