// A picture in a frame: how large it is, and which part of it is seen. The frame scrolls by itself, by keys and wheel; what
// is added are sizes, and a mouse or a finger that drags, and two fingers that pinch.

/** One step of a button, and of a notch of the wheel. */
const STEP = 1.25;
const LARGEST = 16;

/**
 * @param {HTMLElement} frame
 * @param {HTMLImageElement} image
 * @param {(scale: number, isFitted: boolean) => void} changed
 */
export function zoom(frame, image, changed) {
  let scale = 1;
  let isFitted = true;
  /** Fingers on the picture. @type {Map<number, PointerEvent>} */
  const fingers = new Map();

  /** What shows all of it, without making it larger than it is. Sizes of frames are rounded: a pixel is left over. */
  const fitting = () =>
    Math.min(1, (frame.clientWidth - 1) / image.naturalWidth || 1, (frame.clientHeight - 1) / image.naturalHeight || 1);

  /**
   * Resizes the picture so that what lies at a point of the frame stays there.
   * @param {number} next
   * @param {{ x: number, y: number }} [at] in the frame; its middle unless told otherwise
   */
  function resize(next, { x, y } = { x: frame.clientWidth / 2, y: frame.clientHeight / 2 }) {
    const before = image.getBoundingClientRect();
    const box = frame.getBoundingClientRect();
    const within = {
      x: (box.left + x - before.left) / (before.width || 1),
      y: (box.top + y - before.top) / (before.height || 1),
    };
    scale = Math.min(LARGEST, Math.max(Math.min(0.1, fitting()), next));
    image.width = Math.max(1, Math.floor(image.naturalWidth * scale));
    const after = image.getBoundingClientRect();
    frame.scrollLeft += after.left + within.x * after.width - (box.left + x);
    frame.scrollTop += after.top + within.y * after.height - (box.top + y);
    const overflows = frame.scrollWidth > frame.clientWidth || frame.scrollHeight > frame.clientHeight;
    frame.toggleAttribute('data-movable', overflows);
    changed(scale, isFitted);
  }

  const fit = () => {
    isFitted = true;
    resize(fitting());
  };
  /** @param {number} next @param {{ x: number, y: number }} [at] */
  const to = (next, at) => {
    isFitted = false;
    resize(next, at);
  };

  /** @param {{ clientX: number, clientY: number }} event */
  const pointIn = ({ clientX, clientY }) => {
    const { left, top } = frame.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  // Trackpads report a pinch as a wheel with Ctrl.
  frame.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * 33;
      to(scale * STEP ** (-Math.max(-100, Math.min(100, pixels)) / 50), pointIn(event));
    },
    { passive: false },
  );

  frame.addEventListener('pointerdown', (event) => {
    // Not on the bars of the frame, which have a way of their own to be dragged.
    if (event.button !== 0 || event.target !== image) return;
    fingers.set(event.pointerId, event);
    frame.setPointerCapture(event.pointerId);
  });
  frame.addEventListener('pointermove', (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const [other] = [...fingers.values()].filter(({ pointerId }) => pointerId !== event.pointerId);
    if (other) {
      const distance = (/** @type {PointerEvent} */ finger) =>
        Math.hypot(finger.clientX - other.clientX, finger.clientY - other.clientY) || 1;
      const middle = { clientX: (event.clientX + other.clientX) / 2, clientY: (event.clientY + other.clientY) / 2 };
      to((scale * distance(event)) / distance(before), pointIn(middle));
    } else {
      frame.scrollLeft -= event.clientX - before.clientX;
      frame.scrollTop -= event.clientY - before.clientY;
    }
    fingers.set(event.pointerId, event);
  });
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) {
    frame.addEventListener(end, (event) => fingers.delete(/** @type {PointerEvent} */ (event).pointerId));
  }
  image.addEventListener('load', fit);
  new ResizeObserver(() => isFitted && image.naturalWidth > 0 && fit()).observe(frame);

  return { fit, to, in: () => to(scale * STEP), out: () => to(scale / STEP) };
}
