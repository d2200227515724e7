import { givenNames } from '@brandwarden/text/personal/given-names'
import { foldWord } from './tokens.ts'

/** Given names that are rarer than those by which names are found beside personal data. */
const rarer = (
  'Abbondio Abdel Abdou Abdullah Abel Abena Achille Ada Adaeze Adalberto Adalgisa Adama Addolorata Adebayo Adelaide ' +
  'Adelina Adeline Adelmo Adelphe Adil Aditya Adolfo Adrienne Adélaïde Agatha Agnieszka Agostina Agostino Ahmad ' +
  'Aida Aileen Aimone Aimée Akash Akiko Alasdair Alastair Alba Alban Albane Alberta Albertine Albina Albino Alceste ' +
  'Alcide Alda Aldric Alejandro Aleksander Aleksandra Alexei Alexia Alf Alfie Alfio Alfonsa Alfonsina Alfonso ' +
  'Alfred Alfreda Algernon Alicia Alida Alighiero Alina Alistair Alizée Alma Aloisio Alphonse Althea Alvaro Alvin ' +
  'Alvise Amadou Amalia Amanzio Amara Amari Amaury Ambrogio Ambroise Amedea Amerigo Amilcare Amin Amir Amira Amleto ' +
  'Amos Anacleto Ananya Anastasia Anastasie Anatole Anders Andre Andrei Andreina Andrzej Andréa Andrée Angelina ' +
  'Angiola Angus Angèle Angélina Aniello Anil Aniss Anke Annabel Annabella Annabelle Annachiara Annarita Annaëlle ' +
  'Annette Annibale Annick Annunziata Anouar Anselme Anselmo Antea Antimo Antioco Anton Antonello Antonina Anu Anya ' +
  'Apollonia Arash Arcangelo Arduino Ariana Ariane Aristide Arjun Arlette Arlo Armand Armanda Armande Armel Armelle ' +
  'Armida Arnaldo Arnold Arrigo Arsenio Arsène Artemisia Arvid Ascanio Asha Ashok Asif Asma Assunta Assuntina ' +
  'Athanase Attilia Attilio Aubin Audran Augusta Augustin Augustine Augusto Aurelia Aurelio Aurore Ava Avery Awa ' +
  'Ayesha Aylin Aymeric Ayoub Aziz Azzurra Aïcha Aïda Aïssa Bakary Baldassarre Barnaba Barnaby Barnabé Barney Barry ' +
  'Bart Barthélemy Bartolomeo Basilio Battista Bea Beata Becky Belinda Benedict Beniamino Benito Benjamine Benny ' +
  'Benvenuto Berardo Berenice Bernarda Bernardina Bernardo Bernd Bernice Bert Berta Bertha Berthe Bertille Beryl ' +
  'Bessie Bethan Bethany Bettina Beverley Biagio Bibiana Bice Bilal Binta Björn Blaise Blanche Blandine Bobby ' +
  'Bogdan Bonifacio Boris Boubacar Brad Brahim Bram Brando Brendan Brent Briac Brice Bridget Brieuc Brigid Brigida ' +
  'Briony Brizio Bronwen Brooke Brunella Bryn Bryony Burak Byron Bénédicte Caio Caitlin Calogera Calogero Calvin ' +
  'Camillo Candice Candida Carletto Carly Carmel Carmelina Carmelo Carola Carolina Carrie Casey Casimiro Cassandra ' +
  'Cassandre Cecil Cedric Celestina Celestino Celia Celso Cem Cesarina Cesira Chandra Chantelle Charline Charly ' +
  'Charlène Cheryl Chester Chidi Chinedu Chrystelle Chuck Ciara Cindy Cinzia Cipriano Cira Ciriaco Clare Clarence ' +
  'Clarissa Clarisse Clark Claude Claudette Claudie Claudine Clelia Clement Clemente Clementina Cleofe Cleonice ' +
  'Clifford Clint Clive Clizia Cloe Cloris Clotaire Clotilde Cléa Clélia Cléo Cody Colas Coline Colomba Concetta ' +
  'Concettina Connie Conor Consuelo Cora Coralie Cordelia Cordélia Corey Corinna Cornelia Corrada Cosetta Cosima ' +
  'Costantina Costantino Costanza Costanzo Crescenzo Cressida Crispin Cristiana Cristoforo Cunégonde Curtis Cyprien ' +
  'Cyrielle Cyrille Cyrus Célestin Célestine Célia Célian Césaire Césarine Côme Daan Dafne Dalia Dalila Damian ' +
  'Damiana Damiano Damienne Damon Danila Dante Dany Daphne Daphné Darcy Daria Darius Dariusz Darren Daryl Dave ' +
  'Davina Davy Declan Deepak Deirdre Delfina Delia Demetrio Demi Deniz Denzel Des Desiderio Desirée Desmond Dexter ' +
  'Dieter Digby Dilan Diletta Dimitri Dina Dinah Dino Dirk Djamel Djamila Dmitri Dolly Dolores Domenica Domitilla ' +
  'Donata Donatello Donatien Donato Donella Dora Doreen Dorian Doriana Doriane Doriano Dorothée Dot Dragan Drew ' +
  'Duccio Duilio Dwayne Dwight Déborah Désirée Ebe Ebony Eda Edda Eddie Edgar Edgardo Edi Edmond Edmonde Edmondo ' +
  'Edmund Edna Edo Eduardo Edwin Edwina Effie Efisia Efisio Egidia Egidio Eglantine Egle Egon Ekaterina Elaina Elda ' +
  'Elenia Elettra Eli Elia Eliana Elide Elif Elijah Elio Eliot Eliseo Eliza Elliot Elliott Elmo Eloi Eloisa Elsa ' +
  'Elsie Elspeth Elvio Elvira Elvire Elvis Emeka Emidio Emilia Emiliana Emmanuel Emmanuelle Emmy Emre Enea Enid ' +
  'Ennio Enoch Enrique Enza Ercole Erika Ermanno Ermelinda Erminia Erminio Ernest Ernesta Ernestine Eros Ersilia ' +
  'Erwan Esme Esmeralda Esra Esteban Estella Ester Esterina Ethel Euan Eudes Eufemia Eugene Eugenia Eugenie Eulalie ' +
  'Eunice Euphrasie Eusebio Eustache Eustachio Evandro Evaristo Evelina Ewan Ewen Ezio Ezra Fabia Fabiana Fabiano ' +
  'Fabrizia Fadi Fadila Faisal Fanchon Farah Farid Farida Farouk Faruk Fatiha Fatoumata Fausta Faustina Faustine ' +
  'Fausto Faye Felicia Felicita Felicity Felix Femi Ferdinand Ferdinando Fergus Fernand Fernanda Fernande Fernando ' +
  'Ferruccio Fiamma Fiammetta Filiberto Filippa Filomena Finlay Finley Finn Fiora Fiorella Fiorenza Fiorenzo Firmin ' +
  'Flaminia Flaminio Flavie Flo Flora Flore Florestan Florette Floriana Floriano Florine Floyd Folco Fortunata ' +
  'Fortunato Fosca Fosco Foucauld Fran Franca Francky Frankie Franklin Freda Freddie Freddy Frederick Fredrik ' +
  'Frieda Friedrich Fritz Frédérique Fulvia Fulvio Furio Félicie Félicien Félicité Gabe Gabriela Gaetana Gaia Gail ' +
  'Galileo Garance Gaspare Gaston Gastone Gatien Gautier Gavino Gaynor Gaétane Gaëtan Gelsomina Gennara Genny ' +
  'Genoveffa Geoffrey Geoffroy Georgette Georgie Georgina Geraldine Gerarda Gerardo Gerd Gerlando Germain Germaine ' +
  'Germana Germano Gerolamo Gertrude Gesualdo Ghislain Giacinta Giacinto Giacoma Giada Giambattista Giampaolo ' +
  'Giampiero Giancarla Giancarlo Gianfranca Gianfranco Gianluigi Gianmarco Gianmaria Giannina Giannino Gianpaolo ' +
  'Gianpiero Giasone Gigi Gigliola Gilberte Gilberto Gilda Giles Ginevra Ginny Gino Gioacchino Gioachino Gioele ' +
  'Gioia Giona Giordana Giordano Giorgina Giosuè Girolamo Gisa Giselda Gisella Gisèle Giuditta Giulietta Giuseppa ' +
  'Giusi Giustina Giustino Giusy Gladys Glauco Glen Glenda Glenn Gloria Godefroy Godfrey Goffredo Gontran Gonzague ' +
  'Goran Graziana Graziella Gregorio Gregory Griff Grégoire Grégory Gualtiero Guendalina Guerrino Guglielmo ' +
  'Guidobaldo Guilhem Guillemette Gus Gustavo Guylaine Guénaël Gwen Gwenaël Gwenaëlle Gwendoline Gwenola Gwyneth ' +
  'Gérald Géraldine Günter Habib Hadley Hadrien Hakim Hal Hamid Hamish Hamza Hana Hank Hanna Hannes Hari Harley ' +
  'Harrison Haruki Hasan Hattie Hector Hedda Helena Helga Henrietta Henriette Herbert Hettie Hilaire Hilary Hilda ' +
  'Hippolyte Hiro Hiroshi Holden Honorine Horace Hortense Hubert Hugues Huguette Humbert Humphrey Hyacinth Héloïse ' +
  'Iacopo Ida Idris Idriss Ifeoma Ignazia Ignazio Igor Ike Ilan Ilario Ilda Ilenia Ilona Ilyès Imane Imelda Imma ' +
  'Immacolata Imran Inaya Innocenzo Iolanda Iona Ippolita Ippolito Ira Iride Irina Irma Irène Irénée Isa Isacco ' +
  'Isadora Isaure Ishaan Isidora Isidore Isidoro Ismaël Isobel Isotta Issy Italo Ivana Ivo Ivonne Jacinta Jackson ' +
  'Jacky Jacqui Jacquot Jaime Jamal Jamila Jan Jana Janine Jared Jarvis Jasmine Jasper Jawad Jay Jayden Jaz Jeanine ' +
  'Jeannette Jeannine Jeannot Jed Jemima Jen Jenna Jermaine Jerome Jimmy Joaquín Jocelyn Jodie Joey Joffrey Johan ' +
  'Johann Johanna Jolanda Jolene Jonas Jonny Jonty Jordane Jorge Josef Josephine Josette Josie Josse Josselin Josué ' +
  'Josèphe Joëlle Juanita Judas Jude Judi Judicaël Julienne Juliet Jérémie Kader Kai Kaitlyn Kamal Kamel Kamila ' +
  'Kara Karima Karin Karl Karolina Kasia Kasper Kat Katarzyna Kath Kathy Katia Katy Katya Kaya Kaye Keiko Keira ' +
  'Kelsey Kelvin Kendra Kenji Kenny Ketty Kev Khalid Kiera Kilian Kimberley Kira Kirk Kirsten Kit Kitty Klara Kofi ' +
  'Kris Kristen Kristina Krzysztof Kurt Kwame Kylian Kylie Kévin Lachlan Lahcen Laila Lambert Lamberto Lando Laszlo ' +
  'Laureline Lauretta Laurette Laurie Laurine Laurène Lavinia Layla Lazzaro Laëtitia Lea Leandro Leanne Leda Leigh ' +
  'Lelio Lella Lello Len Leona Leonarda Leone Leonida Leonilda Leonora Leopold Leopoldo Leroy Lester Letitia Letty ' +
  'Levi Lexi Leyla Leïla Lia Liana Libby Liberata Liberato Liberto Licia Liesbeth Liesel Lilian Liliana Lino Lionel ' +
  'Lise Lisetta Lisette Lison Livia Livio Liz Lizzie Lloyd Loane Lodovica Lodovico Lois Lonnie Loredano Lorena ' +
  'Loretta Loris Lorna Lotte Lottie Lou Louisa Louna Loïck Loïs Luana Luce Lucette Lucian Lucile Lucilla Lucille ' +
  'Lucinda Lucio Lucrezia Ludovico Luigina Luis Luisella Lukas Luther Lydie Lynda Lyndsey Lynette Lynne Lysandre ' +
  'Léandre Lélia Léna Lénaïg Léocadie Léonard Léonce Léontine Léopold Mabel Maddalena Madeleine Madiha Mae Maeve ' +
  'Mafalda Magali Magda Magdalena Maggie Magnus Mahaut Mahmoud Maia Maisy Malachi Malik Malika Malo Mandy Manfredi ' +
  'Manila Manish Manlio Manoj Manuele Mara Marceau Marcelin Marceline Marcella Marcia Marcie Marek Marella Mariam ' +
  'Marian Marianna Marianne Mariano Maricla Mariella Marielle Marietta Mariette Marika Marilena Marilou Marilyne ' +
  'Marino Marissa Maristella Marjolaine Marjorie Marla Marlene Marlon Marlène Marnie Marsha Marthe Martial Martino ' +
  'Marty Marvin Maryam Maryline Maryvonne Marzia Marzio Mateusz Mathias Mathurin Matilda Matthias Maude Maura ' +
  'Mauricette Maurizia Mavis Maxence Maximilien Maxine Maxwell Maya Maylis Maëlys Maëva Maïa Małgorzata Mederic ' +
  'Meera Mehmet Mei Mel Melanie Melchiorre Melinda Melvin Menotti Mercedes Meredith Michaël Michelangelo Michelina ' +
  'Mick Mickey Mihai Mikey Mikhail Mila Mildred Milena Miles Milo Mimma Mimmo Mina Mindy Minnie Mira Mirco Miriam ' +
  'Mirna Mirta Mirtilla Mitch Mitchell Mohit Moira Mona Monika Montgomery Moreno Morgana Morgane Moses Mouna Mounir ' +
  'Mourad Moïse Muhammad Murat Mustapha Myles Myra Myrtle Médéric Mélina Méline Mélodie Mériem Nabil Nabila Nada ' +
  'Nadeem Nanette Nanon Napoléon Nat Natacha Natalia Natalina Natalino Natalya Nate Nathanaël Nathaniel Naveed ' +
  'Nazareno Nazario Naël Naïm Naïma Ned Neha Nell Nellie Nelly Neri Nerina Nerino Nessa Nestor Nestore Nettie ' +
  'Neville Nevio Ngozi Nia Niall Niamh Nicandro Niccolò Nicla Nico Nicéphore Nikhil Nikki Nikolai Nilde Niles Nilla ' +
  'Nils Nilufar Ninfa Nino Ninon Nives Noelle Noham Nolan Nolwenn Norah Norbert Norberto Noreen Noriko Norma Nouria ' +
  'Noé Noëlle Nuala Nunzia Nunzio Octave Octavie Oddone Odetta Odilia Odilon Odoardo Ofelia Oksana Oleg Olena Olga ' +
  'Oli Olimpia Olindo Oliviero Ollie Oluwaseun Olympe Ombeline Ombretta Omero Ondine Onofrio Ophelia Oreste Oriane ' +
  'Orietta Orla Orlando Orphée Orsola Orsolina Orson Ortensia Osman Osvaldo Oswald Othmane Otis Ottavia Ottavio ' +
  'Otto Ottone Ouassim Ousmane Paco Pacôme Paddy Paige Palma Palmira Palmiro Pam Pancrazio Pansy Paolina Paride ' +
  'Pascaline Pasqualina Pasqualino Pat Patrizio Patsy Patti Pattie Paulette Paulin Pavel Penelope Perceval Percival ' +
  'Percy Perry Persephone Petra Philibert Philippa Philippine Philomène Phyllis Pia Pierangela Pierangelo Piercarlo ' +
  'Pierfrancesco Piergiorgio Pierina Pierino Piermario Pierpaolo Pierrette Pierrick Pierrot Pilar Pina Pino Pio ' +
  'Piotr Pip Piper Placido Polissena Polly Pompeo Pooja Portia Porzia Prakash Prisca Priscilla Priyanka Prospero ' +
  'Prudence Pétronille Quincy Quintino Quirino Rachele Rachida Radek Rafael Rafał Rafe Raffaello Rahul Raimonda ' +
  'Raimondo Raj Rajesh Rajiv Ralf Ramesh Ramona Ramón Randy Rania Raniero Ranjit Raoul Raphael Raphaëlle Raquel ' +
  'Rashid Ravi Ray Rayan Raymonde Rebekah Reece Reg Reggie Reginald Regolo Remigio Remo Renan Rene Renza Reuben Rex ' +
  'Reynald Reza Rhiannon Rhoda Rhodri Rhona Ricardo Riccarda Ricky Rina Rino Ritu Robbie Robyn Roch Rod Roddy ' +
  'Roderick Rodney Rodolfo Rodolphe Rodrigue Rohan Rolande Rolando Rollo Roman Romana Romano Romeo Romilda Romina ' +
  'Romolo Romuald Romualdo Romy Roméo Ronan Rosalba Rosalia Rosalie Rosalind Rosalinda Rosalyn Rosamund Rosario ' +
  'Roseanne Roseline Rosella Rosemary Rosetta Rosina Rosita Rossano Rowan Rowena Roxanne Roxy Ruben Rudi Rudy Rufus ' +
  'Ruggero Ruggiero Rupert Russ Rusty Rutilio Ryszard Sabatino Sabina Sabino Sabri Sacha Sadia Sadie Saira Salah ' +
  'Salim Salima Salma Salomon Salvina Samanta Samia Samir Samuela Sana Sandeep Sandy Sanjay Sanjeev Santiago ' +
  'Santina Santino Saoirse Sarina Saskia Saturnin Saturnino Saul Sauro Saveria Saverio Savina Savino Saïd ' +
  'Scolastica Seamus Sebastiana Selam Selena Selene Selina Selvaggia Selwyn Serafina Serafino Serge Sergei Seth ' +
  'Settimia Settimio Settimo Severina Severino Severo Shabnam Shafiq Shauna Shazia Shelley Shelly Sheryl Shirin ' +
  'Shona Shreya Sian Sibel Sibilla Sibylle Sid Sidney Sigrid Silverio Silvestro Silvio Simonetta Siméon Sinead ' +
  'Siobhan Siria Siro Sixtine Skye Slavica Slimane Sofiane Solenn Soline Solveig Sonya Soraya Spencer Stan ' +
  'Stanislas Steph Stewie Stu Stéphan Suki Sunil Sunita Suresh Susanna Susie Suzette Suzie Suzy Svetlana Sveva ' +
  'Swann Sybil Sybille Sylvaine Sylvestre Sylvette Sylviane Sébastien Séraphin Séraphine Séverin Tabitha Tadeusz ' +
  'Takeshi Talia Tam Tamar Tamara Tamsin Tancredi Tancrède Tanguy Tansy Tanya Tarcisio Tariq Tasha Tatjana Taylor ' +
  'Tea Tegan Telesforo Teo Teobaldo Teodora Teodoro Teofilo Teresina Tersilio Tess Thaïs Thea Thelma Theodora ' +
  'Theodore Thibaud Thibaut Thiméo Théodore Théophile Thérèse Tia Tiberio Tiffany Tilda Tilde Tilly Timoteo Timothé ' +
  'Timothée Tito Titouan Tobia Tobias Todd Tomasz Tommasina Tonia Tonino Tosca Travis Tricia Tristano Trudy Tullia ' +
  'Tullio Turi Tyrone Térence Ubaldo Ulderico Ulisse Ulysse Umberta Urbain Urbano Ursula Ursule Uwe Valente ' +
  'Valentino Valentín Valeriano Valère Valéry Vanda Vania Vanina Vanna Vanya Vasco Vaughan Velma Venanzio Venera ' +
  'Verdiana Verity Vernon Vic Vicki Victorine Vikram Vilma Vince Vincente Vincenzina Violaine Violetta Violette ' +
  'Virgile Virgilia Virgilio Virginie Virginio Vitale Vitaliano Vittorina Vittorino Viv Vivian Vivien Vivienne ' +
  'Vladimir Wallace Wanda Warren Wassim Wei Wendell Werner Wilf Wilfred Willa Willie Willy Wilma Winifred Winnie ' +
  'Winston Xander Xiao Yacine Yael Yannis Yara Yasin Yasmina Yassine Yaël Ygor Yoann Yolanda Yolande Ysé Yuki Yuri ' +
  'Yuto Yvon Zac Zaccaria Zacharie Zack Zadie Zahra Zainab Zaira Zara Zelda Zena Zeno Zeynep Zinedine Zita Zoey ' +
  'Zofia Zoraide Zoran Zoubida Zélie Ève Édith Églantine Élaine Éliane Éliette Élina Éline Éliot Éloi Éléa Éléonore ' +
  'Émeline Émeric Énora Éric Étiennette Évan Évariste'
).split(' ')

const folded: ReadonlySet<string> = new Set([...givenNames, ...rarer].map(foldWord))
const doubled = /^(anna|maria|gian|pier|mari)(.{3,})$/

/** Whether a folded word is a given name in English, French or Italian registers, or two of them written as one. */
export function isGivenName(word: string): boolean {
  if (folded.has(word)) return true
  const second = doubled.exec(word)?.[2]
  return second !== undefined && folded.has(second)
}
