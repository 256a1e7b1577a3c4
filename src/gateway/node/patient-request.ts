/** A request whose body is waited for, but not for ever. */
export interface PatientRequest {
  request: Request;
  /** Whether patience has run out. */
  isLate(): boolean;
}

/** Bytes for which patience is renewed: no line is so slow that fewer of them come within a minute. */
const LEAST = 1024;

/**
 * Passes a request on while its body keeps arriving. A large file over a slow line may take as long as it takes; a sender
 * who has fallen silent, or sends a byte now and then, holds a file and a connection for nothing, and is cut off. Only
 * time counts in which the sender is waited for.
 * @param patience milliseconds in which a KiB has to arrive, or the end
 */
export function patientRequest(sent: Request, patience: number): PatientRequest {
  if (!sent.body) return { request: sent, isLate: () => false };
  const reader = sent.body.getReader();
  let late = false;
  let left = patience;
  let arrived = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const start = performance.now();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const silence = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          late = true;
          reject(new Error('The sender has fallen silent.'));
        }, left);
      });
      try {
        const { done, value } = await Promise.race([reader.read(), silence]);
        left -= performance.now() - start;
        arrived += value?.length ?? 0;
        if (arrived >= LEAST) [left, arrived] = [patience, 0];
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        controller.error(error);
        void reader.cancel(error).catch(() => {});
      } finally {
        clearTimeout(timer);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const { url, method, headers, signal } = sent;
  const init: RequestInit & { duplex: 'half' } = { method, headers, signal, body, duplex: 'half' };
  return { request: new Request(url, init), isLate: () => late };
}
