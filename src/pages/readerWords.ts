import { spoken } from "../../widget/language/allLocales.ts";

/** What readers meet on our own pages and in place of a quiz, beside the widget's own words. */
export type ReaderWords = {
	/** What this site is, below its name. */
	tagline: string;
	/** Leads to the figures. */
	figures: string;
	/** Stands where a quiz cannot be shown, as a link to it. */
	fallback: string;
};

const en: ReaderWords = {
	tagline: "News quizzes that show where the article says it, and what it rests on.",
	figures: "How readers answered",
	fallback: "Quiz: how much of this article did you take in?",
};

const all: { [language: string]: ReaderWords } = {
	en,
	de: {
		tagline: "Quiz mit Beleg: wo es im Artikel steht und was dahintersteht.",
		figures: "Was andere geantwortet haben",
		fallback: "Quiz: Was haben Sie von diesem Artikel mitgenommen?",
	},
	fr: {
		tagline: "Des quiz qui montrent où l’article le dit, et sur quoi cela repose.",
		figures: "Les réponses des lecteurs",
		fallback: "Quiz : qu’avez-vous retenu de cet article ?",
	},
	es: {
		tagline: "Tests que muestran dónde lo dice el artículo y en qué se basa.",
		figures: "Qué respondieron los lectores",
		fallback: "Test: ¿cuánto recuerdas de este artículo?",
	},
	pt: {
		tagline: "Quizzes que mostram onde o artigo diz isso e em que se baseia.",
		figures: "O que os leitores responderam",
		fallback: "Quiz: quanto você lembra deste artigo?",
	},
	"pt-PT": {
		tagline: "Quizzes que mostram onde o artigo o diz e em que se baseia.",
		figures: "O que responderam os leitores",
		fallback: "Quiz: o que reteve deste artigo?",
	},
	it: {
		tagline: "Quiz che mostrano dove lo dice l’articolo e su che cosa si fonda.",
		figures: "Che cosa hanno risposto i lettori",
		fallback: "Quiz: che cosa ti è rimasto di questo articolo?",
	},
	pl: {
		tagline: "Quizy, które pokazują, w którym miejscu artykułu o tym mowa i na czym się to opiera.",
		figures: "Co odpowiedzieli czytelnicy",
		fallback: "Quiz: ile pamiętasz z tego artykułu?",
	},
	uk: {
		tagline: "Тести, які показують, де про це сказано в статті і що за цим стоїть.",
		figures: "Що відповіли читачі",
		fallback: "Тест: що ви запам’ятали з цієї статті?",
	},
	ru: {
		tagline: "Тесты, которые показывают, где об этом сказано в статье и что за этим стоит.",
		figures: "Что ответили читатели",
		fallback: "Тест: что вы запомнили из этой статьи?",
	},
	ar: {
		tagline: "اختبارات تبيّن أين ورد ذلك في التقرير وما الذي يستند إليه.",
		figures: "ما أجاب به القراء",
		fallback: "اختبار: كم استوعبت من هذا التقرير؟",
	},
	he: {
		tagline: "חידונים שמראים היכן זה כתוב בכתבה ומה עומד מאחורי הדברים.",
		figures: "מה ענו הקוראים",
		fallback: "חידון: מה נשאר לך מהכתבה הזאת?",
	},
	tr: {
		tagline: "Haberin bunu nerede söylediğini ve dayanağını gösteren testler.",
		figures: "Okurlar ne yanıtladı",
		fallback: "Test: Bu haberden aklınızda ne kaldı?",
	},
	ko: {
		tagline: "기사 어디에 그 내용이 있고 근거가 무엇인지 보여 주는 퀴즈입니다.",
		figures: "독자들의 답",
		fallback: "퀴즈: 이 기사를 얼마나 이해하셨나요?",
	},
	ja: {
		tagline: "記事のどこに書かれ、何に基づくのかを示すクイズ。",
		figures: "読者の回答",
		fallback: "クイズ：この記事をどれだけ読み取れましたか？",
	},
	zh: {
		tagline: "指出文章何处这样说、依据何在的测验。",
		figures: "读者的回答",
		fallback: "测验：这篇文章您记住了多少？",
	},
	"zh-Hant": {
		tagline: "指出文章何處這樣說、依據何在的測驗。",
		figures: "讀者的回答",
		fallback: "測驗：這篇文章您記住了多少？",
	},
};

/** The words in a quiz's language; English where the interface does not speak it. */
export function readerWords(language: string): ReaderWords {
	return all[spoken(language).locale] ?? en;
}

/** Languages that the server's pages speak. */
export const readerLanguages = Object.keys(all);
