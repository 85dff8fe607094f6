/**
 * Optional, on the host's page: sets each of our frames to the height it tells. Heeds only a message that comes from such
 * a frame and from our origin ("null" in a sandbox); asks frames that spoke before it listened.
 */
const own = new URL('./', (document.currentScript as HTMLScriptElement).src);
const listOwn = (): HTMLIFrameElement[] =>
  [...document.querySelectorAll('iframe')].filter((frame) => frame.src.startsWith(own.href));

addEventListener('message', ({ source, origin, data }: MessageEvent<{ type?: string; height?: number } | null>) => {
  const height = data?.type === 'embed-size' ? data.height : 0;
  if (typeof height !== 'number' || !(height > 0 && height < 4000)) return;
  const frame = listOwn().find((candidate) => candidate.contentWindow === source);
  if (!frame || origin !== (frame.hasAttribute('sandbox') && origin === 'null' ? 'null' : own.origin)) return;
  // The snippet's own arithmetic stays in force where it is right.
  if (Math.abs(frame.clientHeight - height) > 1) frame.style.height = `${height}px`;
});
for (const { contentWindow } of listOwn()) contentWindow?.postMessage({ type: 'frames-init' }, '*');
