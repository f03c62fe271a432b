/**
 * The same answers for language models, as tools of the Model Context Protocol over its streamable HTTP transport. No
 * session is kept, so any replica answers any request.
 */
package dev.parley.query.agent;
