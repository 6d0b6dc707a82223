import type { Parts } from '../pattern';

/** The named parts of the Spanish patterns; accents are folded away before. */
export const SPANISH: Parts = {
  pariente:
    'hijo|hija|hijos|nino|nina|bebe|esposo|esposa|marido|mujer|novio|novia|pareja|mama|mom|madre|papa|padre|padres|hermano|hermana|amigo|amiga|companero|companera|vecino|vecina|tio|tia|primo|prima|sobrino|sobrina|abuela|abuelo|abuelita|abuelito|nieto|nieta|ex|alguien|senor|senora|hombre|jefe|cunado|cunada|hijastro|hijastra|dad|brother|son|companera de cuarto|suegra|suegro',
  morirse:
    'morir|morirme|morirse|morirnos|matarme|matarse|suicidarme|suicidarse|suicidarnos|ahorcarme|ahorcarse|colgarme|colgarse|envenenarme|envenenarse|dispararme|dispararse|desaparecer|desaparecerme|desvanecerme|desangrarme|electrocutarme|asfixiarme|degollarme|tirarme|tirarse|aventarme|aventarse|lanzarme|lanzarse|arrojarme|arrojarse|ahogarme|ahogarse|inmolarme|sobredosis',
  matarse:
    'matarme|matarse|matarte|suicidarme|suicidarse|ahorcarme|ahorcarse|envenenarme|dispararme|dispararse|desangrarme|degollarme|autolesionarme|autolesionarse|asfixiarme|asfixiarse|ahogarme en el rio|volarme la cabeza|volarse la cabeza|volarme los sesos',
  querer:
    '(quiero|quisiera|queria|quiere|querria|desearia|deseo|desea|prefiero|preferiria|necesito|pienso|pense|planeo|planea|intento|intente|intento|trato de|intentar|anhelo|espero|ojala|merezco|deberia|debo|tendria que|tengo que|podria|puedo|puede|va a|voy a|iba a|vamos a|ganas de|gana de|deseo de|deseos de|idea de|ideas de|como|para|pensando|pensar|pensado|penso|planeando|hablando|habla|hablado|hablar|sueno|sonando|fantaseo|fantaseando|imagino|imaginando|forma|formas|manera|maneras|plan|obsesionad*|considerando|considero|piensa|intenta|intentar|quieren|amenaza con|a punto de|listo para|lista para|gustaria|me dan ganas de|decidi|decidio|dejenme|dejame|mejor|quise) (en|a|de|con|sobre|por|poder|nada mas|tan solo|mucho en|constantemente en)?',
  vivir:
    'vivir|seguir viviendo|seguir aqui|seguir con vida|seguir con esta vida|seguir asi|seguir existiendo|seguir en este mundo|estar aqui|estar viva|estar vivo|estar en este mundo|existir|despertar|despertarme|levantarme nunca|despertar manana|continuar viviendo|abrir los ojos|seguir adelante|seguir luchando|seguir sufriendo|estar mas aqui|estar con vida|haber nacido|esta vida|ver otro dia|un dia mas|otro dia mas',
  medicina:
    'pastilla|pastillas|pildora|pildoras|medicina|medicinas|medicamento|medicamentos|tableta|tabletas|ketamina|xanax|clonazepam|rivotril|paracetamol|tylenol|frasco|bote|caja|somniferos|calmantes|antidepresivos|ansioliticos|remedios|diazepam|ibuprofeno',
};
