/** The consumer of accepted and withdrawn articles and the producer of extractions. */
package dev.parley.extract.worker;
