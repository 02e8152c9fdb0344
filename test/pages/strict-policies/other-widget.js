// Another library on the page, with a Lit of its own.
import { html, LitElement } from 'lit';

customElements.define(
  'other-widget',
  class extends LitElement {
    render() {
      return html`<p>drawn by another Lit</p>`;
    }
  },
);
