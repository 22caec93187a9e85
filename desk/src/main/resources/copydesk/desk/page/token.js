// The server's token, where it asks for one: kept for this browser session, asked for once.
import { html, render } from '/assets/lit-html/lit-html.js';

const NAME = 'copydesk-token';

/** The token that was given, or null. */
export const token = () => sessionStorage.getItem(NAME);

/** The headers that show it. */
export const authorization = () => (token() ? { Authorization: `Bearer ${token()}` } : {});

/** Asks for it, and loads the page again with it. */
export function askForToken() {
  if (document.getElementById('token')) {
    return;
  }
  const host = document.body.appendChild(document.createElement('div'));
  const given = (event) => {
    event.preventDefault();
    sessionStorage.setItem(NAME, host.querySelector('input').value.trim());
    location.reload();
  };
  render(
    html`<dialog id="token" class="dialog" aria-labelledby="token-title">
      <form @submit=${given}>
        <h2 id="token-title">This desk asks for its token</h2>
        <p class="small muted">${token() ? 'The one that you gave is not right.' : 'It was set where the desk was started.'}</p>
        <label class="label" for="token-value">Token</label>
        <input id="token-value" class="field" type="password" autocomplete="off" required />
        <button class="button primary">Go on</button>
      </form>
    </dialog>`,
    host,
  );
  host.querySelector('dialog').showModal();
}
