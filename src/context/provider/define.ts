import { ProviderElement } from './provider.js';

/** A page may load two copies of this module; the first one wins. */
if (!customElements.get('helpdock-provider')) customElements.define('helpdock-provider', ProviderElement);

declare global {
  interface HTMLElementTagNameMap {
    'helpdock-provider': ProviderElement;
  }
}
