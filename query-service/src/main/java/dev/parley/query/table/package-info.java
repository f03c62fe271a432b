/** Knowledge that is data: tables that classes read from files beside them. */
package dev.parley.query.table;
