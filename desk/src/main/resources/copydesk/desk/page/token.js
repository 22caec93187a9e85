// The server's token, where it asks for one: kept for this browser session, asked for once.
import { html, render } from '/assets/lit-html/lit-html.js';

const NAME = 'copydesk-token';

let asked = false;

/** The token that was given, or null. */
export const token = () => sessionStorage.getItem(NAME);

/** The headers that show it. */
export const authorization = () => (token() ? { Authorization: `Bearer ${token()}` } : {});

/** Asks for it, and loads the page again with it. Who puts the question away finds it again as a button in the bar. */
export function askForToken() {
  if (asked) {
    return;
  }
  asked = true;
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
  const dialog = host.querySelector('dialog');
  dialog.addEventListener('close', () => {
    host.remove();
    offerAgain();
  });
  dialog.showModal();
}

function offerAgain() {
  const button = document.createElement('button');
  button.className = 'button';
  button.textContent = 'Give the token';
  button.addEventListener('click', () => {
    button.remove();
    asked = false;
    askForToken();
  });
  document.querySelector('.bar').append(button);
}
