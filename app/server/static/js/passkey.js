// Creates a passkey, or signs in with one: before its form is sent, the browser asks the device,
// and the form includes the device's response as JSON. The form stays hidden in browsers that don't
// support passkeys.
const bytes = (text) => {
  const base64 = text.replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
};

const text = (buffer) => {
  const letters = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte));
  return btoa(letters.join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
};

async function create(form) {
  const options = JSON.parse(form.dataset.options);
  const publicKey = {
    challenge: bytes(options.challenge),
    rp: { id: options.rp, name: "CFFA" },
    user: { id: bytes(options.user), name: options.userName, displayName: options.displayName },
    pubKeyCredParams: options.algorithms.map((alg) => ({ type: "public-key", alg })),
    excludeCredentials: options.held.map((id) => ({ type: "public-key", id: bytes(id) })),
    authenticatorSelection: {
      residentKey: "required",
      requireResidentKey: true,
      userVerification: "required",
    },
    attestation: "none",
    timeout: options.timeout,
  };
  const { response } = await navigator.credentials.create({ publicKey });
  return {
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
    },
  };
}

async function signIn(form) {
  const answer = await fetch(form.dataset.challenge, { method: "POST", cache: "no-store" });
  if (!answer.ok) throw new Error(answer.statusText);
  const { challenge, rp, timeout } = await answer.json();
  const publicKey = {
    challenge: bytes(challenge),
    rpId: rp,
    userVerification: "required",
    timeout,
  };
  const { rawId, response } = await navigator.credentials.get({ publicKey });
  return {
    rawId: text(rawId),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      userHandle: text(response.userHandle ?? new ArrayBuffer(0)),
    },
  };
}

if (globalThis.PublicKeyCredential && navigator.credentials) {
  for (const missing of document.querySelectorAll("[data-no-passkeys]")) missing.hidden = true;
  for (const part of document.querySelectorAll("[data-passkeys]")) part.hidden = false;
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      const { credential } = form.elements;
      if (credential.value) return;
      event.preventDefault();
      ask(form, credential);
    });
  }
}

async function ask(form, credential) {
  const error = form.querySelector("[data-passkey-error]");
  const button = form.querySelector("button");
  error.hidden = true;
  button.disabled = true;
  try {
    const made = form.dataset.passkey === "create" ? await create(form) : await signIn(form);
    credential.value = JSON.stringify(made);
  } catch {
    // The user closed the dialog, took too long, or has no passkey for this site.
    error.hidden = false;
    return;
  } finally {
    button.disabled = false;
  }
  form.requestSubmit();
  // The response is valid only once: pressing the button again asks the device again.
  setTimeout(() => (credential.value = ""), 1_000);
}
