// Measuring for the benchmarks: warm-up, many samples, the median; ratios against a peer of the same run.

/** Milliseconds of one call of `work`: the median of `samples` after a warm-up. */
export function median(work: () => void, samples = 101, warmUp = 300): number {
  for (let index = 0; index < warmUp; index++) work();
  const times: number[] = [];
  for (let index = 0; index < samples; index++) {
    const start = process.hrtime.bigint();
    work();
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  times.sort((a, b) => a - b);
  return times[samples >> 1] as number;
}

/** One line of a table: what, its time, and how many times the peer's it is. */
export function line(name: string, time: number, peer: number): string {
  return `${name.padEnd(58)} ${time.toFixed(3).padStart(10)} ms ${(time / peer).toFixed(1).padStart(10)} ×`;
}
