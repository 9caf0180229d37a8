/// What is to be done: the triage inbox, the waiting list, and everybody's own cases.
@NullMarked
package attune.gateway.page.worklist;

import org.jspecify.annotations.NullMarked;
