// The snow report, as an element that other shops of the group use as well.
const style = new CSSStyleSheet();
style.replaceSync(`
  :host {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0.2em 0.6em;
    align-items: baseline;
  }
  canvas {
    inline-size: 84px;
    block-size: 24px;
  }
`);

/** One bar a day, the last as of today. */
function draw(canvas, inches) {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = 84 * ratio;
  canvas.height = 24 * ratio;
  const context = canvas.getContext('2d');
  context.scale(ratio, ratio);
  for (const [day, depth] of inches.entries()) {
    context.fillStyle = day === inches.length - 1 ? '#ffb000' : '#7ba8c2';
    context.fillRect(day * 12, 24 - depth / 2, 9, depth / 2);
  }
}

class SnowReport extends HTMLElement {
  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [style];
    const inches = (this.getAttribute('week') ?? '').split(',').map(Number);
    const canvas = document.createElement('canvas');
    canvas.role = 'img';
    canvas.ariaLabel = `Snow at the base this week, in inches: ${inches.join(', ')}`;
    draw(canvas, inches);
    root.append(`Base ${inches.at(-1)} in`, canvas, document.createElement('slot'));
  }
}

customElements.define('snow-report', SnowReport);
