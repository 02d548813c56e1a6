/**
 * Runs in the database's worker before the database: what it fetches packed with gzip is unpacked
 * as it arrives, so that it is compiled meanwhile. Known by its first byte and not by its name or
 * headers: some hosts have a packed file unpacked by the browser already.
 */
const fetchPacked = self.fetch;

const GZIP = 0x1f;

self.fetch = async (...asked) => {
  const response = await fetchPacked(...asked);
  if (!response.ok || response.body === null) return response;
  const reader = response.body.getReader();
  const first = await reader.read();
  const whole = new ReadableStream({
    start(controller) {
      if (first.done) controller.close();
      else controller.enqueue(first.value);
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const isPacked = first.value?.[0] === GZIP;
  const body = isPacked ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
  return new Response(body, { headers: { 'Content-Type': 'application/wasm' } });
};
