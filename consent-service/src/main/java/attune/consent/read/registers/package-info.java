/// Every register in a line, for every list and for the night's round.
@NullMarked
package attune.consent.read.registers;

import org.jspecify.annotations.NullMarked;
