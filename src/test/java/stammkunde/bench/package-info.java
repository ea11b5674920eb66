/**
 * The figures of docs/figures.md, measured by {@code bench/run}: each against its yardstick, side by side in one run.
 * Start reading at {@link stammkunde.bench.Bench}.
 */
package stammkunde.bench;
