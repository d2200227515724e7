import type { WordLists } from '../lexicon.ts'

/** Signs and loans that every language shares. */
export const every: WordLists = {
  joy: '😍 🥰 😘 🤩 ❤ 💕 💖 💗 💓 💞 💘 💙 💚 💛 💜 🧡 🖤 🎉 🥳 🏆 🔥 💯 👏 🙌 😻 ♥ 🎊 💝 ⭐ 🌟',
  pos: ':) 😀 😃 😄 😁 😆 😂 🤣 😊 😇 🙂 😉 😋 😎 🤗 👍 👌 ✌ 💪 🙏 ☺ 😌 😏 🤞 ✨ ☀ 🎁 🎂 🍻 🥂 😜 😝 😛 😸 😹 😺 👑 🌹 💐 🤝 ✅ 💋 🎶',
  neg: ':( 😞 😔 😟 😕 🙁 ☹ 😣 😖 😫 😩 😢 😥 😰 😨 😱 😓 😒 🙄 😑 😐 😬 😷 🤒 🤦 🤷 👎 💔 😪 😴 😶 🥺 ⚠ 😧 😦 😯',
  awful: '😭 😡 😠 🤬 🤮 🤢 💩 🖕 👿 😤 💀 ☠ ❌',
}
