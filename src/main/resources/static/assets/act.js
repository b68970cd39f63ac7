// The act of a field visit: keeps what is typed on the phone until the desk says that it has it.
(() => {
  const form = document.getElementById('act');
  const says = form.dataset;
  // Whoever uses the same phone after somebody else must not find what they typed.
  const key = `act-${says.visit}-${says.login}`;
  const kept = document.getElementById('kept');
  const refused = document.getElementById('refused');
  const pad = document.getElementById('pad');
  const ink = pad.getContext('2d');
  const hidden = document.getElementById('signature');
  const chooser = document.getElementById('photos');
  let photos = [];

  const say = text => { kept.textContent = text; kept.hidden = !text; };

  // What is typed.
  const fields = () => [...form.elements].filter(it => it.name && it.type !== 'file' && it.name !== '_csrf');
  const keep = () => {
    const typed = {};
    for (const it of fields()) {
      if (it.type === 'radio' || it.type === 'checkbox') { if (it.checked) typed[it.name] = it.value; }
      else typed[it.name] = it.value;
    }
    try { localStorage.setItem(key, JSON.stringify(typed)); } catch { say(says.notKept); }
  };
  const restore = () => {
    let typed = null;
    try { typed = JSON.parse(localStorage.getItem(key)); } catch { /* Nothing was kept. */ }
    if (!typed) return;
    for (const it of fields()) {
      if (it.type === 'radio' || it.type === 'checkbox') it.checked = typed[it.name] === it.value;
      else if (typed[it.name]) it.value = typed[it.name];
    }
    if (hidden.value) { const image = new Image(); image.onload = () => ink.drawImage(image, 0, 0); image.src = hidden.value; }
    say(says.restored);
  };

  // Photos are too large for that store.
  const store = work => new Promise(done => {
    let open;
    try { open = indexedDB.open('zayavka-acts', 1); } catch { return done(null); }
    open.onupgradeneeded = () => open.result.createObjectStore('photos');
    open.onerror = () => done(null);
    open.onsuccess = () => {
      const change = open.result.transaction('photos', 'readwrite');
      const asked = work(change.objectStore('photos'));
      change.oncomplete = () => { open.result.close(); done(asked.result ?? null); };
      change.onerror = change.onabort = () => { open.result.close(); done(null); };
    };
  });
  const showPhotos = () => {
    const list = document.getElementById('photo-list');
    list.replaceChildren(...photos.map((photo, place) => {
      const item = document.createElement('li');
      const image = document.createElement('img');
      const reader = new FileReader();
      reader.onload = () => { image.src = reader.result; };
      reader.readAsDataURL(photo);
      image.alt = photo.name || `${place + 1}`;
      const remove = document.createElement('button');
      remove.type = 'button';
      remove.textContent = says.remove;
      remove.setAttribute('aria-label', `${says.remove}: ${place + 1}`);
      remove.onclick = () => { photos.splice(place, 1); keepPhotos(); };
      item.append(image, remove);
      return item;
    }));
  };
  const keepPhotos = () => { showPhotos(); return store(all => all.put(photos, key)); };
  chooser.addEventListener('change', () => {
    photos = [...photos, ...chooser.files];
    const most = Number(says.maxPhotos);
    document.getElementById('w-photos').textContent = photos.length > most ? says.tooMany : '';
    photos = photos.slice(0, most);
    chooser.value = '';
    keepPhotos();
  });

  // The signature.
  let drawing = false;
  const at = event => {
    const box = pad.getBoundingClientRect();
    return [(event.clientX - box.left) * pad.width / box.width, (event.clientY - box.top) * pad.height / box.height];
  };
  ink.lineWidth = 4;
  ink.lineCap = ink.lineJoin = 'round';
  pad.addEventListener('pointerdown', event => {
    event.preventDefault();
    pad.setPointerCapture(event.pointerId);
    drawing = true;
    ink.beginPath();
    ink.moveTo(...at(event));
    ink.lineTo(...at(event).map(it => it + 0.1));
    ink.stroke();
  });
  pad.addEventListener('pointermove', event => {
    if (!drawing) return;
    ink.lineTo(...at(event));
    ink.stroke();
  });
  const drawn = () => { if (drawing) { drawing = false; hidden.value = pad.toDataURL('image/png'); keep(); } };
  pad.addEventListener('pointerup', drawn);
  pad.addEventListener('pointercancel', drawn);
  document.getElementById('clear').onclick = () => { ink.clearRect(0, 0, pad.width, pad.height); hidden.value = ''; keep(); };

  // What belongs to the outcome, and the sum.
  const fit = () => {
    const outcome = form.elements.outcome.value;
    for (const it of form.querySelectorAll('[data-when]')) {
      it.hidden = !(outcome ? it.dataset.when.split(' ').includes(outcome) : it.dataset.when.includes('done'));
    }
    let kopecks = 0;
    for (const it of form.querySelectorAll('[data-price]')) {
      const quantity = Number(it.value.trim().replace(',', '.') || 0);
      kopecks += Number.isFinite(quantity) ? Math.round(quantity * Math.round(Number(it.dataset.price) * 100)) : 0;
    }
    const money = new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: 2 });
    document.getElementById('sum').textContent = `${money.format(kopecks / 100)} ₽`;
  };
  form.addEventListener('input', () => { fit(); keep(); });

  // The clock on the wall at the desk.
  const csrf = () => form.elements._csrf.value;
  for (const button of form.querySelectorAll('.set-now')) {
    button.onclick = () => {
      const now = new Date(Date.now() + Number(says.offset) * 60000).toISOString().slice(0, 16);
      document.getElementById(button.dataset.for).value = now;
      keep();
      if (button.dataset.for === 'arrived') {
        // Without a network the act itself tells it later.
        fetch(says.arrived, { method: 'POST', headers: { 'X-CSRF-TOKEN': csrf() } }).catch(() => {});
      }
    };
  }

  // Sending.
  const post = () => {
    const body = new FormData(form);
    body.delete('photos');
    photos.forEach((photo, place) => body.append('photos', photo, photo.name || `photo-${place + 1}.jpg`));
    return fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' }, redirect: 'manual' });
  };
  // Who has signed in again has another token: the page knows it.
  const newToken = async () => {
    const page = await fetch(location.href, { headers: { Accept: 'text/html' }, redirect: 'manual' });
    if (!page.ok) return false;
    const found = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('#act input[name=_csrf]');
    if (found) form.elements._csrf.value = found.value;
    return Boolean(found);
  };
  const wrong = answer => {
    for (const it of form.querySelectorAll('.fault')) it.textContent = '';
    for (const it of form.querySelectorAll('[aria-invalid]')) it.removeAttribute('aria-invalid');
    for (const [field, text] of Object.entries(answer.wrong)) {
      const place = document.getElementById(`w-${field}`) ?? document.getElementById('w-positions');
      place.textContent = text;
      document.getElementById(field)?.setAttribute('aria-invalid', 'true');
    }
    document.getElementById('refused-text').textContent = answer.refused;
    document.getElementById('wrong-text').hidden = Boolean(answer.refused);
    refused.hidden = false;
    const first = [...form.querySelectorAll('.fault')].find(it => it.textContent);
    (first?.closest('.field, fieldset, .position') ?? refused).scrollIntoView({ block: 'center' });
    (first?.closest('.field, fieldset, .position')?.querySelector('input, textarea, button') ?? refused).focus?.({ preventScroll: true });
  };
  const done = async () => {
    localStorage.removeItem(key);
    await store(all => all.delete(key));
    location.reload();
  };
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const button = document.getElementById('send');
    keep();
    button.disabled = true;
    refused.hidden = true;
    say(says.sending);
    try {
      let answer = await post();
      if ((answer.status === 403 || answer.status === 401 || answer.type === 'opaqueredirect') && await newToken()) answer = await post();
      if (answer.ok) return await done();
      if (answer.status === 422 || answer.status === 409) {
        say('');
        wrong(await answer.json());
      } else if (answer.status === 401 || answer.status === 403 || answer.type === 'opaqueredirect') say(says.signedOut);
      else say(says.offline);
    } catch {
      say(says.offline);
    } finally {
      button.disabled = false;
    }
  });
  addEventListener('online', () => { if (kept.textContent === says.offline) say(says.kept); });

  restore();
  fit();
  store(all => all.get(key)).then(found => { if (found) { photos = found; showPhotos(); } });
})();
