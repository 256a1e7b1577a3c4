// What hangs beside a meeting room's door: an element with a shadow root of its own, as design systems ship them.
const style = new CSSStyleSheet();
style.replaceSync(`
  :host {
    display: flex;
    gap: 1.2rem;
    align-items: center;
    padding: 1rem 1.4rem;
    border-radius: 1.2rem;
    background: var(--teal);
  }
  b {
    font-size: 1.9rem;
  }
`);

class DoorPanel extends HTMLElement {
  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [style];
    const room = document.createElement('b');
    room.textContent = this.getAttribute('room');
    root.append(room, document.createElement('slot'));
  }
}

customElements.define('atrium-door-panel', DoorPanel);
