/** The extractor as the service runs it: loaded once, on a bounded number of threads, for a bounded time per article. */
package dev.parley.extract.engine;
