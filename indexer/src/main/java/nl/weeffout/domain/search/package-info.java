/** What search indexes hold and what they are asked, without a word of any of them: both adapters translate it one to one. */
@NullMarked
package nl.weeffout.domain.search;

import org.jspecify.annotations.NullMarked;
