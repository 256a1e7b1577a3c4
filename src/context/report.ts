/** What an integrator can mend, each with a code that the troubleshooting guide explains. */
export type ReportCode =
  'HD101' | 'HD102' | 'HD103' | 'HD104' | 'HD105' | 'HD106' | 'HD107' | 'HD108' | 'HD109' | 'HD110' | 'HD111' | 'HD112';

/** A fault that repeats says so once a minute: a console that floods hides the first cause. */
const QUIET_MS = 60_000;
const reportedAt = new Map<ReportCode, number>();

/** Tells the integrator what is wrong and how to mend it. Never carries what people typed. */
export function report(code: ReportCode, message: string, cause?: unknown): void {
  const now = performance.now();
  const last = reportedAt.get(code);
  if (last !== undefined && now - last < QUIET_MS) return;
  reportedAt.set(code, now);
  console.error(`[Helpdock ${code}] ${message}`, ...(cause === undefined ? [] : [cause]));
}
