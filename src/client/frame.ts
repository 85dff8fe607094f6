/**
 * The script of a frame: tells its host the height when it changes, in the hosts' own words. Listens to the host alone,
 * takes no orders but "say it again", and tells nothing but a height (and, in WordPress, a link that was followed).
 */
const { body, documentElement } = document;
const child = new URLSearchParams(location.search).get('childId');
const secret = /secret=(\w+)/.exec(location.hash)?.[1];
let told = 0;
let resizer = '';
let isOpen = false;

const say = (message: unknown): void => parent.postMessage(message, '*');

function tell(isAsked: boolean): void {
  const height = Math.ceil(body.getBoundingClientRect().height);
  if (height === told && !isAsked) return;
  told = height;
  say({ sentinel: 'amp', type: 'embed-size', height });
  say({ 'datawrapper-height': { [documentElement.dataset.id ?? '']: height } });
  if (child) say(`pymxPYMx${child}xPYMxheightxPYMx${height}`);
  if (resizer) say(`[iFrameSizer]${resizer}:${height}:${innerWidth}:${isAsked ? 'init' : 'size'}`);
  if (isOpen) say({ type: 'iframe-resized', height, width: innerWidth });
  if (secret) say({ message: 'height', value: height, secret });
}

if (parent !== window) {
  addEventListener('message', ({ source, data }: MessageEvent<string | { type?: string } | null>) => {
    if (source !== parent || !data) return;
    const greeting = typeof data === 'string' ? /^\[iFrameSizer\]([^:]+):/.exec(data)?.[1] : undefined;
    const type = typeof data === 'string' ? '' : data.type;
    resizer = greeting ?? resizer;
    isOpen ||= type === 'iframe-child-init';
    if (greeting || /^(iframe-child-init|iframe-get-child-dimensions|frames-init)$/.test(type ?? '')) tell(true);
  });
  // In WordPress's sandbox a frame may open no window: the host follows the link.
  if (secret)
    addEventListener('click', ({ target }) => {
      const link = target instanceof Element && target.closest('a');
      if (link) say({ message: 'link', value: link.href, secret });
    });
  new ResizeObserver(() => tell(false)).observe(body);
}
