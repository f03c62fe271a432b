/**
 * From events to the read model. The final state is a function of the set of events: any order, any repetition, any
 * number of replicas.
 */
package dev.parley.query.projection;
