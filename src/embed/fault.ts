const reportedAt = new Map<string, number>();

/**
 * Tells the integrator what is wrong and how to mend it, once a minute per code. Elements report by
 * `src/context/report.ts`; the script that a page loads first cannot afford to load that.
 */
export function fault(code: string, message: string, cause: unknown = ''): void {
  const now = performance.now();
  // Compared with nothing it is false.
  if (now < (reportedAt.get(code) as unknown as number) + 6e4) return;
  reportedAt.set(code, now);
  console.error(`[Helpdock ${code}] ${message}`, cause);
}
